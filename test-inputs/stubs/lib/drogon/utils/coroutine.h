// Stub of <drogon/utils/coroutine.h>.
#pragma once
#include <coroutine>
#include <tuple>
#include <utility>
#include <vector>
namespace drogon {
template <typename T = void> struct [[nodiscard]] Task;
namespace internal {
template <typename T> struct task_promise {
  Task<T> get_return_object();
  std::suspend_always initial_suspend() { return {}; }
  std::suspend_always final_suspend() noexcept { return {}; }
  void unhandled_exception();
  template <typename U> void return_value(U &&);
};
template <> struct task_promise<void> {
  Task<void> get_return_object();
  std::suspend_always initial_suspend() { return {}; }
  std::suspend_always final_suspend() noexcept { return {}; }
  void unhandled_exception();
  void return_void();
};
template <typename T> struct void_to_false {
  using type = T;
};
template <> struct void_to_false<void> {
  using type = bool;
};
} // namespace internal
template <typename T> struct [[nodiscard]] Task {
  using promise_type = internal::task_promise<T>;
  Task(Task &&) noexcept;
  Task(const Task &) = delete;
  ~Task();
  struct awaiter {
    std::coroutine_handle<promise_type> coro_;
    bool await_ready() noexcept;
    std::coroutine_handle<> await_suspend(std::coroutine_handle<>) noexcept;
    T await_resume();
  };
  auto operator co_await() const noexcept { return awaiter{coro_}; }
  std::coroutine_handle<promise_type> coro_;
};
template <typename T = void> struct CallbackAwaiter {
  bool await_ready() noexcept { return false; }
  T await_resume() noexcept(false);

private:
  void *result_ = nullptr;
};
namespace internal {
template <typename... T>
struct WhenAllAwaiter : CallbackAwaiter<std::tuple<T...>> {
  void await_suspend(std::coroutine_handle<>);
};
template <typename T>
struct WhenAllAwaiter<std::vector<Task<T>>> : CallbackAwaiter<std::vector<T>> {
  void await_suspend(std::coroutine_handle<>);
};
template <>
struct WhenAllAwaiter<std::vector<Task<void>>> : CallbackAwaiter<void> {
  void await_suspend(std::coroutine_handle<>);
};
} // namespace internal
template <typename... T>
internal::WhenAllAwaiter<typename internal::void_to_false<T>::type...>
when_all(Task<T>... tasks) {
  __builtin_trap();
}
template <typename T>
internal::WhenAllAwaiter<std::vector<Task<T>>>
when_all(std::vector<Task<T>> tasks) {
  __builtin_trap();
}
} // namespace drogon
