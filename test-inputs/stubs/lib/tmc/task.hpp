// Stub of TooManyCooks' <tmc/task.hpp>.
#pragma once
#include <coroutine>
#include <utility>
namespace tmc {
namespace detail {
template <typename T> struct task_result {
  template <typename V> void return_value(V &&);
};
template <> struct task_result<void> {
  void return_void();
};
} // namespace detail
template <typename T = void> class [[nodiscard]] task {
public:
  struct promise_type : detail::task_result<T> {
    task get_return_object() noexcept;
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void unhandled_exception() noexcept;
  };
  using result_type = T;
  task(task &&) noexcept;
  ~task();
  struct awaiter {
    bool await_ready() const noexcept { return false; }
    std::coroutine_handle<> await_suspend(std::coroutine_handle<>) noexcept;
    T await_resume();
  };
  awaiter operator co_await() && noexcept;

private:
  std::coroutine_handle<promise_type> handle;
};
} // namespace tmc
