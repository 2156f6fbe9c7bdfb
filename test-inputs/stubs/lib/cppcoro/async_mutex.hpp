// Stub of <cppcoro/async_mutex.hpp>.
#pragma once
#include <cppcoro/task.hpp>
namespace cppcoro {
class async_mutex;
class async_mutex_lock_operation {
protected:
  async_mutex &m_mutex;

public:
  explicit async_mutex_lock_operation(async_mutex &) noexcept;
  bool await_ready() const noexcept { return false; }
  bool await_suspend(std::coroutine_handle<>) noexcept;
  void await_resume() const noexcept {}
};
class async_mutex {
  void *m_state;

public:
  bool try_lock() noexcept;
  async_mutex_lock_operation lock_async() noexcept;
  void unlock();
};
} // namespace cppcoro
