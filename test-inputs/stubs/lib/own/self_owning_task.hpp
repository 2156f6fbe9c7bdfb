// A type that owns itself: lazily started, by its promise, which hands it to an
// executor; an object of it holds nothing.
#pragma once
#include <coroutine>
#include <exception>
namespace own {
void enqueue(std::coroutine_handle<>);
struct self_owning_task {
  struct promise_type {
    self_owning_task get_return_object() noexcept {
      enqueue(std::coroutine_handle<promise_type>::from_promise(*this));
      return {};
    }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() noexcept {}
    void unhandled_exception() noexcept { std::terminate(); }
  };
};
} // namespace own
