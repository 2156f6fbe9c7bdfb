// Stub of <cppcoro/when_all.hpp>.
#pragma once
#include <coroutine>
#include <cppcoro/task.hpp>
#include <tuple>
#include <vector>
namespace cppcoro {
template <typename... T> class when_all_awaitable {
  std::tuple<T...> m_tasks;

public:
  bool await_ready() const noexcept { return false; }
  bool await_suspend(std::coroutine_handle<>) noexcept;
  std::tuple<T...> await_resume();
};
template <typename... A>
[[nodiscard]] when_all_awaitable<typename std::remove_reference_t<A>::value_type...>
when_all(A &&...) {
  __builtin_trap();
}
namespace detail {
template <typename T> struct when_all_range {
  T *m_tasks;
  bool await_ready() const noexcept { return false; }
  bool await_suspend(std::coroutine_handle<>) noexcept;
  std::vector<T> await_resume();
};
template <> struct when_all_range<void> {
  void *m_tasks;
  bool await_ready() const noexcept { return false; }
  bool await_suspend(std::coroutine_handle<>) noexcept;
  void await_resume();
};
} // namespace detail
template <typename T>
[[nodiscard]] detail::when_all_range<T>
when_all(std::vector<task<T>> awaitables);
namespace detail {
/// What when_all_ready gives: done already, asked for its result.
template <typename T> class when_all_task {
public:
  class promise_type {
  public:
    when_all_task get_return_object() noexcept;
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void unhandled_exception() noexcept;
    void return_void() noexcept;
  };
  when_all_task(when_all_task &&) noexcept;
  ~when_all_task();
  void result();

private:
  std::coroutine_handle<promise_type> m_coroutine;
};
template <typename T> struct when_all_ready_awaitable {
  T m_tasks;
  bool await_ready() const noexcept { return false; }
  bool await_suspend(std::coroutine_handle<>) noexcept;
  T await_resume() noexcept;
};
} // namespace detail
template <typename... A>
[[nodiscard]] detail::when_all_ready_awaitable<std::tuple<
    detail::when_all_task<typename std::remove_reference_t<A>::value_type>...>>
when_all_ready(A &&...) {
  __builtin_trap();
}
} // namespace cppcoro
