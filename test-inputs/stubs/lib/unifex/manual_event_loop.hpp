// Stub of <unifex/manual_event_loop.hpp>, with a scope and the algorithms that
// put work on a scheduler.
#pragma once
#include <unifex/task.hpp>
namespace unifex {
namespace _manual_event_loop {
class context {
public:
  class scheduler {
    context *loop_;

  public:
    bool operator==(const scheduler &) const noexcept;
  };
  scheduler get_scheduler();
  void run();
  void stop();

private:
  void *head_ = nullptr;
};
} // namespace _manual_event_loop
using manual_event_loop = _manual_event_loop::context;
class async_scope {
  void *op_ = nullptr;

public:
  template <typename Scheduler, typename Sender>
  void detached_spawn_on(Scheduler &&, Sender &&) {}
};
} // namespace unifex
