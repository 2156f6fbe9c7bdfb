// Stub of <folly/coro/Task.h>: without operator co_await; awaiting it goes
// through co_viaIfAsync, which the promise's await_transform calls.
#pragma once
#include <coroutine>
#include <utility>
namespace folly {
class Executor {
public:
  template <class T> class KeepAlive {
    T *Pointer = nullptr;
  };
};
struct Unit {};
namespace coro {
template <typename T> struct Lifted {
  using type = T;
};
template <> struct Lifted<void> {
  using type = Unit;
};
template <typename T> class Task;
template <typename T> class TaskAwaiter {
public:
  bool await_ready() noexcept;
  std::coroutine_handle<> await_suspend(std::coroutine_handle<>) noexcept;
  T await_resume();
};
struct SemiAwaitable {
  bool await_ready() noexcept;
  void await_suspend(std::coroutine_handle<>) noexcept;
  void await_resume();
};
template <typename A>
auto co_viaIfAsync(Executor::KeepAlive<Executor> E, A &&Awaitable)
    -> decltype(static_cast<A &&>(Awaitable).viaIfAsync(E));
class TaskPromiseBase {
public:
  std::suspend_always initial_suspend() noexcept { return {}; }
  std::suspend_always final_suspend() noexcept { return {}; }
  void unhandled_exception() noexcept;
  template <typename A> auto await_transform(A &&Awaitable) {
    return static_cast<A &&>(Awaitable).viaIfAsync(
        Executor::KeepAlive<Executor>());
  }
};
template <typename T> class TaskPromise final : public TaskPromiseBase {
public:
  Task<T> get_return_object() noexcept;
  template <typename U> void return_value(U &&);
};
template <> class TaskPromise<void> final : public TaskPromiseBase {
public:
  Task<void> get_return_object() noexcept;
  void return_void() noexcept;
};
template <typename T> class [[nodiscard]] Task {
public:
  using promise_type = TaskPromise<T>;
  using StorageType = typename Lifted<T>::type;
  Task(Task &&) noexcept;
  ~Task();
  TaskAwaiter<T> viaIfAsync(Executor::KeepAlive<Executor>) noexcept;

private:
  std::coroutine_handle<promise_type> coro_;
};
template <typename T> class [[nodiscard]] TaskWithExecutor {
public:
  TaskWithExecutor(TaskWithExecutor &&) noexcept;
  ~TaskWithExecutor();
  void start() &&;
  TaskAwaiter<T> viaIfAsync(Executor::KeepAlive<Executor>) noexcept;

private:
  std::coroutine_handle<TaskPromise<T>> coro_;
};
template <typename T>
TaskWithExecutor<T> co_withExecutor(Executor *, Task<T>);
} // namespace coro
} // namespace folly
