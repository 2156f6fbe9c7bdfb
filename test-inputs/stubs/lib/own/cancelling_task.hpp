// An eager task whose visible destructor destroys the coroutine.
#pragma once
#include <coroutine>
#include <exception>
#include <utility>
namespace own {
class cancelling_task {
public:
  struct promise_type {
    cancelling_task get_return_object();
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_value(int);
    void unhandled_exception();
  };
  cancelling_task(cancelling_task &&Other) noexcept
      : Handle(std::exchange(Other.Handle, {})) {}
  ~cancelling_task() {
    if (Handle)
      Handle.destroy();
  }
  bool await_ready() const noexcept;
  void await_suspend(std::coroutine_handle<>) noexcept;
  int await_resume();

private:
  std::coroutine_handle<promise_type> Handle;
};
} // namespace own
