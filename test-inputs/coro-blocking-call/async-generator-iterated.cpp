// cppcoro::async_generator, folly::coro::AsyncGenerator and Seastar's generator
// cannot be awaited themselves (next() or begin() can), but they await, so they
// run on an executor.
#include <coroutine>
#include <own/lazy_task.hpp>
#include <unistd.h>
template <class T> class async_generator {
public:
  struct promise_type {
    async_generator get_return_object();
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(T);
    void return_void();
    void unhandled_exception();
  };
  own::lazy_task<T *> next();

private:
  std::coroutine_handle<promise_type> Handle;
};
own::lazy_task<int> load(int);
async_generator<int> rows() {
  for (int I = 0;; ++I) {
    sleep(1); //~ coro-blocking-call: 'sleep' blocks
    co_yield co_await load(I);
  }
}
