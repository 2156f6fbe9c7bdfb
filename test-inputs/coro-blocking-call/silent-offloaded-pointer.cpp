// The executor is given by pointer and converted to a handle, as folly's
// Executor::KeepAlive is; or what runs there is made by a call that is given
// the lambda.
#include <chrono>
#include <folly/coro/Task.h>
#include <thread>

namespace folly {
struct ExecutorBase {};
struct CPUThreadPoolExecutor : ExecutorBase {};
struct Handle {
  template <typename E> Handle(E *);
};
Handle getGlobalCPUExecutor();
namespace coro {
template <typename F> auto co_invoke(F Function) { return Function(); }
template <typename T> Task<T> co_withExecutor(Handle, Task<T>);
} // namespace coro
} // namespace folly

folly::coro::Task<void> pointer(folly::CPUThreadPoolExecutor &Pool) {
  co_await folly::coro::co_withExecutor(&Pool, []() -> folly::coro::Task<void> {
    std::this_thread::sleep_for(std::chrono::seconds(1));
    co_return;
  }());
}
folly::coro::Task<void> invoked() {
  co_await folly::coro::co_withExecutor(
      folly::getGlobalCPUExecutor(),
      folly::coro::co_invoke([]() -> folly::coro::Task<void> {
        std::this_thread::sleep_for(std::chrono::seconds(1));
        co_return;
      }));
}
