// Stub of Asio's operators on awaitables, with the result types of Boost 1.81.
#include <tuple>
STUB_ASIO_BEGIN
namespace experimental {
namespace awaitable_operators {
template <class E>
awaitable<void, E> operator&&(awaitable<void, E>, awaitable<void, E>);
template <class U, class E>
awaitable<U, E> operator&&(awaitable<void, E>, awaitable<U, E>);
template <class T, class E>
awaitable<T, E> operator&&(awaitable<T, E>, awaitable<void, E>);
template <class T, class U, class E>
awaitable<std::tuple<T, U>, E> operator&&(awaitable<T, E>, awaitable<U, E>);
template <class... T, class U, class E>
awaitable<std::tuple<T..., U>, E> operator&&(awaitable<std::tuple<T...>, E>,
                                             awaitable<U, E>);
template <class E>
awaitable<int, E> operator||(awaitable<void, E>, awaitable<void, E>);
} // namespace awaitable_operators
} // namespace experimental
STUB_ASIO_END
