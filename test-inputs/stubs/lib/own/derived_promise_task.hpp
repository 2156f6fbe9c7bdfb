// A lazy task that gets its promise from a base class of a base class, in an
// inline namespace.
#pragma once
#include <coroutine>
#include <exception>
namespace own {
inline namespace v2 {
struct promise_start {
  std::suspend_always initial_suspend() noexcept { return {}; }
  std::suspend_always final_suspend() noexcept { return {}; }
};
struct promise_errors : promise_start {
  void unhandled_exception();
};
template <class T> class task_base {
public:
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<>) noexcept;
  T await_resume();

protected:
  std::coroutine_handle<> Handle;
};
template <class T> class derived_promise_task : public task_base<T> {
public:
  struct promise_type : promise_errors {
    derived_promise_task get_return_object();
    void return_value(T);
  };
  derived_promise_task(derived_promise_task &&) noexcept;
  ~derived_promise_task();
};
} // namespace v2
} // namespace own
