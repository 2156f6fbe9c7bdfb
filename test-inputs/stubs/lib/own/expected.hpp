// An expected whose coroutines only return early: they never leave their
// caller's thread.
#pragma once
#include <coroutine>
#include <exception>
namespace own {
struct error {
  int Code;
};
template <class T> class expected {
public:
  struct promise_type {
    expected get_return_object();
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_value(T);
    void unhandled_exception();
    template <class U> auto await_transform(expected<U> Value) {
      struct awaiter {
        bool await_ready() const noexcept;
        void await_suspend(std::coroutine_handle<>) noexcept;
        U await_resume();
      };
      return awaiter{};
    }
  };
  expected(T);
  expected(error);
  bool has_value() const;
  T &value();

private:
  T Value;
  int Code = 0;
};
} // namespace own
