// Stub of <cppcoro/shared_task.hpp>.
#pragma once
#include <coroutine>
namespace cppcoro {
template <typename T = void> class [[nodiscard]] shared_task {
public:
  struct promise_type {
    shared_task get_return_object() noexcept;
    std::suspend_always initial_suspend() noexcept;
    std::suspend_always final_suspend() noexcept;
    void unhandled_exception() noexcept;
    void return_value(T);
  };
  shared_task(const shared_task &) noexcept;
  ~shared_task();
  auto operator co_await() const noexcept {
    struct awaiter {
      bool await_ready() const noexcept { return false; }
      bool await_suspend(std::coroutine_handle<>) noexcept;
      T &await_resume();
    };
    return awaiter{};
  }

private:
  std::coroutine_handle<promise_type> m_coroutine;
};
} // namespace cppcoro
