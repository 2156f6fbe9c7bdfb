// Stub of <cppcoro/when_all.hpp>.
#pragma once
#include <coroutine>
#include <cppcoro/task.hpp>
#include <tuple>
namespace cppcoro {
template <typename... T> class when_all_awaitable {
  std::tuple<T...> m_tasks;

public:
  bool await_ready() const noexcept { return false; }
  bool await_suspend(std::coroutine_handle<>) noexcept;
  std::tuple<T...> await_resume();
};
template <typename... A>
[[nodiscard]] when_all_awaitable<typename std::remove_reference_t<A>::value_type...>
when_all(A &&...) {
  __builtin_trap();
}
} // namespace cppcoro
