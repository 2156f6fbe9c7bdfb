// Stub of <boost/cobalt.hpp>: promise runs at once, task when awaited.
#pragma once
#include <coroutine>
#include <tuple>
#include <utility>
#include <vector>
namespace boost {
namespace cobalt {
template <typename T> struct task;
template <typename T> struct promise;
namespace detail {
template <typename T> struct receiver {
  bool await_ready() const noexcept;
  std::coroutine_handle<> await_suspend(std::coroutine_handle<>);
  T await_resume();
};
template <template <class> class R, typename T> struct result_promise {
  R<T> get_return_object();
  std::suspend_always final_suspend() noexcept;
  void unhandled_exception();
  void return_value(T);
};
template <template <class> class R> struct result_promise<R, void> {
  R<void> get_return_object();
  std::suspend_always final_suspend() noexcept;
  void unhandled_exception();
  void return_void();
};
template <typename T> struct cobalt_promise : result_promise<promise, T> {
  std::suspend_never initial_suspend() { return {}; }
};
template <typename T> struct task_promise : result_promise<task, T> {
  auto initial_suspend() {
    struct initial_awaitable {
      task_promise *promise;
      bool await_ready() const noexcept { return false; }
      void await_suspend(std::coroutine_handle<>) {}
      void await_resume() { promise->awaited = true; }
    };
    return initial_awaitable{this};
  }
  bool awaited = false;
};
} // namespace detail
template <typename T = void> struct [[nodiscard]] promise {
  using promise_type = detail::cobalt_promise<T>;
  promise(promise &&) noexcept;
  ~promise();
  auto operator co_await() { return detail::receiver<T>{}; }
  promise &operator+();
  T get();

private:
  void *receiver_;
};
template <typename T = void> struct [[nodiscard]] task {
  using promise_type = detail::task_promise<T>;
  task(task &&) noexcept;
  ~task();
  auto operator co_await() { return detail::receiver<T>{}; }

private:
  void *receiver_;
};
template <typename T> T run(task<T>);
namespace detail {
template <template <class> class R, typename T>
struct joined : receiver<std::vector<T>> {};
template <template <class> class R> struct joined<R, void> : receiver<void> {};
template <template <class> class R, typename T> struct join_ranged_impl {
  std::vector<R<T>> aws;
  joined<R, T> operator co_await() &&;
};
} // namespace detail
template <typename T>
detail::join_ranged_impl<promise, T> join(std::vector<promise<T>> &&);
template <typename T>
detail::join_ranged_impl<task, T> join(std::vector<task<T>> &&);
template <typename... T> promise<std::tuple<T...>> join(promise<T>...);
template <typename... T> promise<std::tuple<T...>> join(task<T>...);
} // namespace cobalt
} // namespace boost
