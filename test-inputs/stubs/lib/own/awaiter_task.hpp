// A lazy task with an initial awaiter of its own, which suspends and does
// nothing else.
#pragma once
#include <coroutine>
#include <exception>
namespace own {
struct stay_suspended {
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<>) const noexcept {}
  void await_resume() const noexcept {}
};
class awaiter_task {
public:
  struct promise_type {
    awaiter_task get_return_object();
    stay_suspended initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void unhandled_exception();
    void return_void();
  };
  awaiter_task(awaiter_task &&) noexcept;
  ~awaiter_task();
  auto operator co_await() noexcept {
    struct awaiter {
      bool await_ready() const noexcept { return false; }
      void await_suspend(std::coroutine_handle<>) noexcept;
      void await_resume();
    };
    return awaiter{};
  }

private:
  std::coroutine_handle<promise_type> Handle;
};
} // namespace own
