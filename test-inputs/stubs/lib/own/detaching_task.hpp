// An eager task whose frame lives on by itself: its visible destructor only
// lets go of what the two share.
#pragma once
#include <coroutine>
#include <exception>
#include <memory>
namespace own {
template <class T = void> class detaching_task {
  struct state {};

public:
  struct promise_type {
    detaching_task get_return_object();
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void();
    void unhandled_exception();
  };
  detaching_task(detaching_task &&) noexcept;
  ~detaching_task() { State = {}; }
  bool await_ready() const noexcept;
  void await_suspend(std::coroutine_handle<>) noexcept;
  T await_resume();

private:
  std::shared_ptr<state> State;
};
} // namespace own
