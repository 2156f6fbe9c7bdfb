// A home-made eager task: it runs when it is called.
#pragma once
#include <coroutine>
#include <exception>
namespace own {
template <class T> struct eager_promise_result {
  void return_value(T);
};
template <> struct eager_promise_result<void> {
  void return_void();
};
template <class T = void> class eager_task {
public:
  struct promise_type : eager_promise_result<T> {
    eager_task get_return_object();
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void unhandled_exception();
  };
  eager_task(eager_task &&) noexcept;
  ~eager_task();
  bool await_ready() const noexcept;
  void await_suspend(std::coroutine_handle<>) noexcept;
  T await_resume();

private:
  std::coroutine_handle<promise_type> Handle;
};
} // namespace own
