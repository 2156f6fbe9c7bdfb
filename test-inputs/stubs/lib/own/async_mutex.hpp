// Home-made synchronisation for coroutines: an awaiter that gives a guard, and
// guards of the same shape that need no await.
#pragma once
#include <coroutine>
#include <optional>
namespace own {
class async_mutex;
class mutex_guard {
public:
  mutex_guard(mutex_guard &&) noexcept;
  ~mutex_guard();

private:
  async_mutex *Mutex;
};
class lock_awaiter {
public:
  bool await_ready() const noexcept;
  void await_suspend(std::coroutine_handle<>) noexcept;
  [[nodiscard]] mutex_guard await_resume() noexcept;

private:
  async_mutex *Mutex;
};
class async_mutex {
public:
  lock_awaiter scoped_lock() noexcept;
  std::optional<mutex_guard> try_scoped_lock() noexcept;
  mutex_guard adopt() noexcept;

private:
  void *Waiters = nullptr;
};
} // namespace own
