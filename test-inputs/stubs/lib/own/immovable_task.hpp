// A lazy task that can be neither moved nor stored: it has to be awaited where
// it is made.
#pragma once
#include <coroutine>
#include <exception>
namespace own {
template <class T = void> class immovable_task {
public:
  struct promise_type {
    immovable_task get_return_object();
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_void();
    void unhandled_exception();
  };
  immovable_task(immovable_task &&) = delete;
  ~immovable_task();
  auto operator co_await() && noexcept {
    struct awaiter {
      bool await_ready() const noexcept { return false; }
      void await_suspend(std::coroutine_handle<>) noexcept;
      T await_resume();
    };
    return awaiter{};
  }

private:
  std::coroutine_handle<promise_type> Handle;
};
} // namespace own
