// Awaits that the options allow, by what is awaited or by what makes it, also
// where 'await_transform' makes something else of it.
#include <coroutine>
#include <exception>
#include <mutex>
#include <own/lazy_task.hpp>

namespace app {
struct Ready {
  bool await_ready() const noexcept;
  void await_suspend(std::coroutine_handle<>) noexcept;
  void await_resume();
};
struct Token {};
own::lazy_task<int> quick();
own::lazy_task<int> slow();
struct Stream {
  struct promise_type {
    Stream get_return_object();
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    Ready yield_value(int);
    std::suspend_always yield_value(char);
    std::suspend_always await_transform(Token) { return {}; }
    void return_void();
    void unhandled_exception();
  };
  void *State;
};
} // namespace app

own::lazy_task<> allowed(std::mutex &Mutex) {
  std::lock_guard<std::mutex> Lock(Mutex);
  co_await app::Ready();
  co_await app::quick();
}
app::Stream transformed(std::mutex &Mutex) {
  std::lock_guard<std::mutex> Lock(Mutex);
  co_await app::Token();
  co_yield 1;
}
own::lazy_task<> other(std::mutex &Mutex) {
  std::lock_guard<std::mutex> Lock(Mutex); //~ coro-lock-across-await: 'Lock' holds a lock of threads while coroutine 'other' is suspended
  co_await app::slow(); //~ note: suspended here
}
app::Stream otherYield(std::mutex &Mutex) {
  std::lock_guard<std::mutex> Lock(Mutex); //~ coro-lock-across-await: 'Lock' holds a lock of threads while coroutine 'otherYield' is suspended
  co_yield 'a'; //~ note: suspended here, while whoever asked for the value runs
}
