// Stub of <seastar/core/coroutine.hh>: eager; the promise through
// std::coroutine_traits, the awaiter through a free operator.
#pragma once
#include <coroutine>
#include <seastar/core/future.hh>
namespace seastar {
namespace internal {
template <typename T> class coroutine_traits_base {
public:
  class promise_type {
  public:
    seastar::future<T> get_return_object() noexcept;
    template <typename U> void return_value(U &&);
    void unhandled_exception() noexcept;
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
  };
};
template <> class coroutine_traits_base<void> {
public:
  class promise_type {
  public:
    seastar::future<> get_return_object() noexcept;
    void return_void() noexcept;
    void unhandled_exception() noexcept;
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
  };
};
template <typename T> struct awaiter {
  seastar::future<T> _future;
  bool await_ready() const noexcept { return false; }
  template <typename U> void await_suspend(std::coroutine_handle<U>) noexcept;
  T await_resume();
};
} // namespace internal
template <typename T> auto operator co_await(future<T> f) noexcept {
  return internal::awaiter<T>{std::move(f)};
}
} // namespace seastar
namespace std {
template <typename T, typename... Args>
struct coroutine_traits<seastar::future<T>, Args...>
    : seastar::internal::coroutine_traits_base<T> {};
} // namespace std
