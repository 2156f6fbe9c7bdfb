// A copyable lazy task with a friend operator co_await.
#pragma once
#include <coroutine>
#include <exception>
namespace own {
template <class T> class shared_task {
public:
  struct promise_type {
    shared_task get_return_object();
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void unhandled_exception();
    void return_value(T);
  };
  shared_task(const shared_task &) noexcept;
  ~shared_task();
  struct awaiter {
    bool await_ready() const noexcept;
    void await_suspend(std::coroutine_handle<>) noexcept;
    const T &await_resume();
  };
  friend awaiter operator co_await(const shared_task &) noexcept {
    return awaiter{};
  }

private:
  void *State = nullptr;
};
} // namespace own
