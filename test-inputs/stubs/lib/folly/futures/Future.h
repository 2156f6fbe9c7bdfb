// Stub of <folly/futures/Future.h>: what both futures have is in a base. They
// are awaited through their own operator co_await.
#pragma once
#include <chrono>
#include <folly/coro/Task.h>
namespace folly {
using HighResDuration = std::chrono::microseconds;
namespace futures {
namespace detail {
template <class T> class FutureBase {
public:
  bool isReady() const;
  bool hasValue() const;

protected:
  FutureBase(FutureBase &&) noexcept;
  ~FutureBase();
  void *core_;
};
template <class T> class FutureAwaiter {
public:
  bool await_ready();
  void await_suspend(std::coroutine_handle<>);
  T await_resume();
};
} // namespace detail
} // namespace futures
template <class T> class SemiFuture : private futures::detail::FutureBase<T> {
public:
  using futures::detail::FutureBase<T>::isReady;
  SemiFuture(SemiFuture &&) noexcept;
  ~SemiFuture();
  T get() &&;
  T get(HighResDuration) &&;
  SemiFuture &wait() &;
  auto viaIfAsync(Executor::KeepAlive<Executor>) {
    return futures::detail::FutureAwaiter<T>{};
  }
};
template <class T>
futures::detail::FutureAwaiter<T> operator co_await(SemiFuture<T> &&) noexcept;
} // namespace folly
