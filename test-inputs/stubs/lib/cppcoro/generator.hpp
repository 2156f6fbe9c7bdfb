// Stub of <cppcoro/generator.hpp>.
#pragma once
#include <coroutine>
#include <utility>
namespace cppcoro {
template <typename T> class [[nodiscard]] generator {
public:
  struct promise_type {
    generator get_return_object() noexcept;
    constexpr std::suspend_always initial_suspend() const noexcept { return {}; }
    constexpr std::suspend_always final_suspend() const noexcept { return {}; }
    std::suspend_always yield_value(T &) noexcept;
    std::suspend_always yield_value(T &&) noexcept;
    void unhandled_exception();
    void return_void();
    template <typename U> std::suspend_never await_transform(U &&) = delete;
  };
  generator(generator &&) noexcept;
  ~generator();
  T *begin();
  T *end();

private:
  std::coroutine_handle<promise_type> m_coroutine;
};
} // namespace cppcoro
