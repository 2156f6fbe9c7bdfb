// Stub of <cppcoro/static_thread_pool.hpp>.
#pragma once
#include <cppcoro/task.hpp>
namespace cppcoro {
class static_thread_pool {
public:
  class schedule_operation {
    static_thread_pool *m_threadPool;

  public:
    bool await_ready() noexcept { return false; }
    void await_suspend(std::coroutine_handle<>) noexcept;
    void await_resume() noexcept {}
  };
  static_thread_pool();
  explicit static_thread_pool(unsigned);
  ~static_thread_pool();
  [[nodiscard]] schedule_operation schedule() noexcept;
};
} // namespace cppcoro
