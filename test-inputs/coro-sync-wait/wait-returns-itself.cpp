// folly's Future::wait() returns the future itself: that is not its
// asynchronous form.
#include <coroutine>
#include <folly/coro/Task.h>
namespace folly {
template <typename T> class Future {
public:
  Future &wait() &;
  Future &&wait() &&;
  bool await_ready() noexcept;
  void await_suspend(std::coroutine_handle<>) noexcept;
  T await_resume();
};
} // namespace folly
folly::Future<int> load(int);
folly::coro::Task<int> waits(folly::Future<int> Given) {
  Given.wait();   //~ coro-sync-wait: 'folly::Future::wait' synchronously waits
  load(1).wait(); //~ coro-sync-wait: 'folly::Future::wait' synchronously waits
  co_return 0;
}
