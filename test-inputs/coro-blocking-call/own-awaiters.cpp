// Home-made awaiters and functions that switch: what they do is read from
// await_suspend(), or said by an attribute. Other awaits lead nowhere else.
#include <coroutine>
#include <own/lazy_task.hpp>
#include <thread>
#include <unistd.h>

struct on_new_thread {
  int Priority = 0;
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<> Handle) {
    std::thread([Handle] { Handle.resume(); }).detach();
  }
  void await_resume() const noexcept {}
};
struct tick {
  int Count = 0;
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<> Handle) { Handle.resume(); }
  void await_resume() const noexcept {}
};
[[clang::annotate("corolint::leaves_executor")]] tick toWorkers();
[[clang::annotate("corolint::enters_executor")]] tick toLoop();
struct Scheduler {
  [[clang::annotate("corolint::leaves_executor")]] tick leave();
  [[clang::annotate("corolint::enters_executor")]] own::lazy_task<> enter();
};

own::lazy_task<> reads() {
  co_await tick{};
  sleep(1); //~ coro-blocking-call: 'sleep' blocks the thread that runs coroutine 'reads'
  co_await on_new_thread{};
  sleep(2);
}

own::lazy_task<> declared(Scheduler &Threads) {
  co_await toWorkers();
  sleep(1);
  co_await tick{};
  sleep(2);
  co_await toLoop();
  sleep(3); //~ coro-blocking-call: 'sleep' blocks
  co_await Threads.leave();
  sleep(4);
  co_await Threads.enter();
  sleep(5); //~ coro-blocking-call: 'sleep' blocks
}
