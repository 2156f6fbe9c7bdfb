// A lazy task whose promise type, and its initial_suspend(), stand outside of
// the class.
#pragma once
#include <coroutine>
#include <exception>
namespace own {
class out_of_line_task {
public:
  struct promise_type;
  out_of_line_task(out_of_line_task &&) noexcept;
  ~out_of_line_task();
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<>) noexcept;
  int await_resume();

private:
  std::coroutine_handle<promise_type> Handle;
};
struct out_of_line_task::promise_type {
  out_of_line_task get_return_object();
  std::suspend_always initial_suspend() noexcept;
  std::suspend_always final_suspend() noexcept;
  void unhandled_exception();
  void return_value(int);
};
inline std::suspend_always
out_of_line_task::promise_type::initial_suspend() noexcept {
  return {};
}
} // namespace own
