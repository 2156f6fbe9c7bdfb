// Stub of <cppcoro/task.hpp>: lazy; result_type differs for void, as there.
#pragma once
#include <coroutine>
#include <utility>
namespace cppcoro {
template <typename T> class task;
namespace detail {
class task_promise_base {
public:
  auto initial_suspend() noexcept { return std::suspend_always{}; }
  auto final_suspend() noexcept { return std::suspend_always{}; }
};
template <typename T> class task_promise final : public task_promise_base {
public:
  task<T> get_return_object() noexcept;
  void unhandled_exception() noexcept;
  template <typename V> void return_value(V &&);
};
template <> class task_promise<void> : public task_promise_base {
public:
  task<void> get_return_object() noexcept;
  void return_void() noexcept;
  void unhandled_exception() noexcept;
};
} // namespace detail
template <typename T = void> class [[nodiscard]] task {
public:
  using promise_type = detail::task_promise<T>;
  using value_type = T;
  task() noexcept : m_coroutine(nullptr) {}
  task(task &&) noexcept;
  task(const task &) = delete;
  ~task();
  task &operator=(task &&) noexcept;
  bool is_ready() const noexcept;
  auto operator co_await() const & noexcept { return awaiter{m_coroutine}; }
  auto operator co_await() const && noexcept { return awaiter{m_coroutine}; }
  auto when_ready() const noexcept { return awaiter{m_coroutine}; }

private:
  struct awaiter {
    void *m_coroutine;
    bool await_ready() const noexcept { return !m_coroutine; }
    std::coroutine_handle<> await_suspend(std::coroutine_handle<>) noexcept;
    T await_resume();
  };
  void *m_coroutine;
};
} // namespace cppcoro
