// Stub of <unifex/task.hpp>: a sender; a coroutine's promise makes an awaitable
// of it.
#pragma once
#include <coroutine>
#include <utility>
namespace unifex {
namespace _task {
template <typename T> struct _task {
  class type;
};
template <typename T> struct _awaiter {
  void *coro_;
  bool await_ready() noexcept;
  std::coroutine_handle<> await_suspend(std::coroutine_handle<>) noexcept;
  T await_resume();
};
template <typename T> struct _promise_base {
  typename _task<T>::type get_return_object() noexcept;
  std::suspend_always initial_suspend() noexcept { return {}; }
  std::suspend_always final_suspend() noexcept { return {}; }
  void unhandled_exception() noexcept;
};
template <typename T> struct _promise : _promise_base<T> {
  template <typename U> void return_value(U &&);
};
template <> struct _promise<void> : _promise_base<void> {
  void return_void() noexcept;
};
template <typename T> class [[nodiscard]] _task<T>::type {
public:
  using promise_type = _promise<T>;
  using result_type = T;
  type(type &&) noexcept;
  ~type();
  _awaiter<T> operator co_await() && noexcept;

private:
  void *coro_;
};
} // namespace _task
template <typename T> using task = typename _task::_task<T>::type;
} // namespace unifex
