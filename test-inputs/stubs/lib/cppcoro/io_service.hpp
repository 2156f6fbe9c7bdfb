// Stub of <cppcoro/io_service.hpp>.
#pragma once
#include <cppcoro/task.hpp>
namespace cppcoro {
class io_service {
public:
  class schedule_operation {
    io_service *m_service;

  public:
    bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<>) noexcept;
    void await_resume() const noexcept {}
  };
  io_service();
  ~io_service();
  [[nodiscard]] schedule_operation schedule() noexcept;
  unsigned long process_events();
};
} // namespace cppcoro
