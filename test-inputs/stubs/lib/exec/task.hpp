// Stub of stdexec's <exec/task.hpp>.
#pragma once
#include <coroutine>
#include <stdexec/execution.hpp>
namespace exec {
namespace __task {
template <class T> class [[nodiscard]] basic_task {
public:
  struct promise_type {
    basic_task get_return_object() noexcept;
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void unhandled_exception() noexcept;
    void return_value(T);
  };
  using value_type = T;
  basic_task(basic_task &&) noexcept;
  ~basic_task();
  bool await_ready() const noexcept { return false; }
  std::coroutine_handle<> await_suspend(std::coroutine_handle<>) noexcept;
  T await_resume();

private:
  std::coroutine_handle<promise_type> __coro_;
};
} // namespace __task
template <class T> using task = __task::basic_task<T>;
} // namespace exec
