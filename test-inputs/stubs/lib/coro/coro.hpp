// Stub of libcoro's <coro/coro.hpp>.
#pragma once
#include <chrono>
#include <coroutine>
#include <tuple>
#include <vector>
namespace coro {
template <typename return_type = void> class task;
namespace detail {
struct promise_base {
  auto initial_suspend() noexcept { return std::suspend_always{}; }
  auto final_suspend() noexcept { return std::suspend_always{}; }
  void unhandled_exception() noexcept;
};
template <typename return_type> struct promise final : public promise_base {
  task<return_type> get_return_object() noexcept;
  template <typename V> void return_value(V &&);
};
template <> struct promise<void> : public promise_base {
  task<void> get_return_object() noexcept;
  void return_void() noexcept;
};
} // namespace detail
template <typename return_type> class [[nodiscard]] task {
public:
  using promise_type = detail::promise<return_type>;
  using value_type = return_type;
  task(task &&) noexcept;
  ~task();
  struct awaitable {
    bool await_ready() const noexcept;
    std::coroutine_handle<> await_suspend(std::coroutine_handle<>) noexcept;
    return_type await_resume();
  };
  awaitable operator co_await() const & noexcept;
  awaitable operator co_await() const && noexcept;
  bool resume();

private:
  std::coroutine_handle<promise_type> m_coroutine{nullptr};
};
namespace detail {
/// What when_all gives: done already, asked for its result.
template <typename T> class when_all_task {
public:
  when_all_task(when_all_task &&) noexcept;
  ~when_all_task();
  T &return_value() &;
  T &&return_value() &&;

private:
  std::coroutine_handle<> m_coroutine;
};
struct void_value {};
template <> class when_all_task<void> {
public:
  when_all_task(when_all_task &&) noexcept;
  ~when_all_task();
  void_value return_value();

private:
  std::coroutine_handle<> m_coroutine;
};
} // namespace detail
template <typename... T> struct when_all_ready_awaitable {
  std::tuple<T...> m_tasks;
  bool await_ready() const noexcept { return false; }
  bool await_suspend(std::coroutine_handle<>) noexcept;
  std::tuple<T...> await_resume() noexcept;
};
template <typename... A>
[[nodiscard]] auto when_all(A...)
    -> when_all_ready_awaitable<
        detail::when_all_task<typename A::value_type>...> {
  __builtin_trap();
}
template <typename T> struct when_all_range_awaitable {
  std::vector<T> m_tasks;
  bool await_ready() const noexcept { return false; }
  bool await_suspend(std::coroutine_handle<>) noexcept;
  std::vector<T> &&await_resume() noexcept;
};
template <typename T>
[[nodiscard]] when_all_range_awaitable<detail::when_all_task<T>>
when_all(std::vector<task<T>> awaitables);
template <typename T> T sync_wait(task<T> &&);
class io_scheduler {
  int m_fd;

public:
  struct schedule_operation {
    io_scheduler &m_scheduler;
    bool await_ready() noexcept { return false; }
    void await_suspend(std::coroutine_handle<>) noexcept;
    void await_resume() noexcept;
  };
  schedule_operation schedule();
  template <typename R, typename P>
  task<void> yield_for(std::chrono::duration<R, P>);
  void spawn(task<void> &&);
};
class thread_pool {
  void *m_state = nullptr;

public:
  struct schedule_operation {
    thread_pool &m_thread_pool;
    bool await_ready() noexcept { return false; }
    void await_suspend(std::coroutine_handle<>) noexcept;
    void await_resume() noexcept {}
  };
  ~thread_pool();
  schedule_operation schedule();
  void shutdown() noexcept;
};
class mutex {
  void *m_state = nullptr;

public:
  struct lock_operation {
    mutex &m_mutex;
    bool await_ready() const noexcept;
    bool await_suspend(std::coroutine_handle<>) noexcept;
    void await_resume() noexcept;
  };
  lock_operation lock() { return {*this}; }
  bool try_lock();
  void unlock();
};
} // namespace coro
