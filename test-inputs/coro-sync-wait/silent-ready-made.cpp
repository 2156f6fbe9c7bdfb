// A future that is made ready never waits.
#include <seastar/core/coroutine.hh>

namespace seastar {
template <typename T, typename... A> future<T> make_ready_future(A &&...);
template <typename T> future<T> make_exception_future(int) noexcept;
} // namespace seastar

seastar::future<int> known() {
  co_return seastar::make_ready_future<int>(3).get();
}
seastar::future<int> failed() {
  auto Failed = seastar::make_exception_future<int>(1);
  co_return Failed.get();
}
