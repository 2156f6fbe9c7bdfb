// Stub of <async_simple/coro/Lazy.h>: awaited through the promise's
// await_transform and coAwait(executor).
#pragma once
#include <coroutine>
#include <utility>
namespace async_simple {
class Executor;
namespace coro {
template <typename T> class Lazy;
namespace detail {
template <typename T> struct LazyAwaiter {
  bool await_ready() const noexcept { return false; }
  std::coroutine_handle<> await_suspend(std::coroutine_handle<>) noexcept;
  T await_resume();
};
class LazyPromiseBase {
public:
  std::suspend_always initial_suspend() noexcept { return {}; }
  std::suspend_always final_suspend() noexcept { return {}; }
  void unhandled_exception() noexcept;
  template <typename A> auto await_transform(A &&Awaitable) {
    return static_cast<A &&>(Awaitable).coAwait(_executor);
  }
  Executor *_executor = nullptr;
};
template <typename T> class LazyPromise : public LazyPromiseBase {
public:
  Lazy<T> get_return_object() noexcept;
  template <typename V> void return_value(V &&);
};
template <> class LazyPromise<void> : public LazyPromiseBase {
public:
  Lazy<void> get_return_object() noexcept;
  void return_void() noexcept;
};
template <typename T> class LazyBase {
public:
  using promise_type = LazyPromise<T>;
  using ValueType = T;
  auto coAwait(Executor *) { return LazyAwaiter<T>{}; }

protected:
  std::coroutine_handle<promise_type> _coro;
};
} // namespace detail
template <typename T = void>
class [[nodiscard]] Lazy : public detail::LazyBase<T> {
public:
  Lazy(Lazy &&) noexcept;
  ~Lazy();
  template <typename F> void start(F &&) {}
};
} // namespace coro
} // namespace async_simple
