// A home-made lazy task: nested promise type, move-only.
#pragma once
#include <coroutine>
#include <exception>
#include <utility>
namespace own {
template <class T> struct lazy_promise_result {
  void return_value(T);
};
template <> struct lazy_promise_result<void> {
  void return_void();
};
template <class T = void> class lazy_task {
public:
  struct promise_type : lazy_promise_result<T> {
    lazy_task get_return_object();
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void unhandled_exception() { std::terminate(); }
  };
  using value_type = T;
  lazy_task(lazy_task &&) noexcept;
  lazy_task &operator=(lazy_task &&) noexcept;
  ~lazy_task();
  bool await_ready() const noexcept { return false; }
  std::coroutine_handle<> await_suspend(std::coroutine_handle<>) noexcept;
  T await_resume();

private:
  std::coroutine_handle<promise_type> Handle;
};
/// The library's ways to hand tasks over.
template <class T> T sync_wait(lazy_task<T>);
void spawn(lazy_task<void>);
template <class... T> lazy_task<void> when_all(lazy_task<T>...);
} // namespace own
