// A home-made generator.
#pragma once
#include <coroutine>
#include <exception>
namespace own {
template <class T> class generator {
public:
  struct promise_type {
    generator get_return_object();
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(T);
    void return_void();
    void unhandled_exception();
  };
  generator(generator &&) noexcept;
  ~generator();
  T *begin();
  T *end();

private:
  std::coroutine_handle<promise_type> Handle;
};
} // namespace own
