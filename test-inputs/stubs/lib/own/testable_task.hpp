// A lazy task that can be tested, compared and printed: whether it has work,
// not what the work gives.
#pragma once
#include <coroutine>
#include <exception>
#include <iostream>
namespace own {
template <class T> class testable_task {
public:
  struct promise_type {
    testable_task get_return_object();
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_value(T);
    void unhandled_exception();
  };
  testable_task() noexcept;
  testable_task(testable_task &&) noexcept;
  testable_task &operator=(testable_task &&) noexcept;
  ~testable_task();
  explicit operator bool() const noexcept;
  bool valid() const noexcept;
  bool operator!() const noexcept;
  friend bool operator==(const testable_task &, const testable_task &) noexcept;
  friend bool operator==(const testable_task &, int) noexcept;
  friend bool operator<(const testable_task &, int) noexcept;
  friend std::ostream &operator<<(std::ostream &, const testable_task &);
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<>) noexcept;
  T await_resume();

private:
  std::coroutine_handle<promise_type> Handle;
};
/// The same with conversions that the compiler uses unasked.
template <class T> class converting_task {
public:
  struct promise_type {
    converting_task get_return_object();
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_value(T);
    void unhandled_exception();
  };
  converting_task(converting_task &&) noexcept;
  ~converting_task();
  operator bool() const noexcept;
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<>) noexcept;
  T await_resume();

private:
  std::coroutine_handle<promise_type> Handle;
};
} // namespace own
