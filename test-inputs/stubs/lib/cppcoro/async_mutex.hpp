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
class async_mutex_lock {
  async_mutex *m_mutex;

public:
  async_mutex_lock(async_mutex_lock &&) noexcept;
  async_mutex_lock(const async_mutex_lock &) = delete;
  ~async_mutex_lock();
};
class async_mutex_scoped_lock_operation : public async_mutex_lock_operation {
public:
  using async_mutex_lock_operation::async_mutex_lock_operation;
  [[nodiscard]] async_mutex_lock await_resume() const noexcept;
};
class async_mutex {
  void *m_state;

public:
  bool try_lock() noexcept;
  async_mutex_lock_operation lock_async() noexcept;
  async_mutex_scoped_lock_operation scoped_lock_async() noexcept;
  void unlock();
};
} // namespace cppcoro
