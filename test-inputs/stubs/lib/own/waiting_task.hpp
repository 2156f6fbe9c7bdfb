// An eager task whose visible destructor waits for the work.
#pragma once
#include <coroutine>
#include <exception>
namespace own {
template <class T = void> class waiting_task {
public:
  struct promise_type {
    waiting_task get_return_object();
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_void();
    void unhandled_exception();
  };
  waiting_task(waiting_task &&) noexcept;
  ~waiting_task() {
    if (Handle)
      wait();
  }
  void wait() noexcept;
  bool await_ready() const noexcept;
  void await_suspend(std::coroutine_handle<>) noexcept;
  T await_resume();

private:
  std::coroutine_handle<promise_type> Handle;
};
} // namespace own
