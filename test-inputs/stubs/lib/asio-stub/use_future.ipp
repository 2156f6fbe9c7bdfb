// Stub of Asio's use_future.
#include <future>
STUB_ASIO_BEGIN
template <class Allocator = std::allocator<void>> class use_future_t {};
inline constexpr use_future_t<> use_future;
namespace detail {
template <class Allocator, class T>
struct token_result<use_future_t<Allocator>, T> {
  using type = std::future<T>;
};
} // namespace detail
STUB_ASIO_END
