// What makes <own/ticket.hpp> a type for coroutines.
#pragma once
#include <coroutine>
#include <exception>
#include <own/ticket.hpp>
namespace own {
namespace detail {
template <class T> struct ticket_promise {
  ticket<T> get_return_object();
  std::suspend_always initial_suspend() noexcept { return {}; }
  std::suspend_always final_suspend() noexcept { return {}; }
  void return_value(T);
  void unhandled_exception();
};
template <class T> struct ticket_awaiter {
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<>) noexcept;
  T await_resume();
};
} // namespace detail
template <class T> detail::ticket_awaiter<T> operator co_await(ticket<T> &&);
template <class T> detail::ticket_awaiter<T> operator co_await(ticket<T> &);
} // namespace own
template <class T, class... Args>
struct std::coroutine_traits<own::ticket<T>, Args...> {
  using promise_type = own::detail::ticket_promise<T>;
};
