// Stub of TooManyCooks' <tmc/spawn_tuple.hpp>.
#pragma once
#include <tmc/task.hpp>
#include <tuple>
namespace tmc {
struct void_result {};
namespace detail {
template <typename T> struct stored {
  using type = T;
};
template <> struct stored<void> {
  using type = void_result;
};
} // namespace detail
template <typename... A> class [[nodiscard]] aw_spawn_tuple {
  std::tuple<A...> wrapped;

public:
  struct awaiter {
    bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<>) noexcept;
    std::tuple<typename detail::stored<typename A::result_type>::type...>
    await_resume();
  };
  awaiter operator co_await() && noexcept;
  aw_spawn_tuple with_priority(int) &&;
};
template <typename... A> aw_spawn_tuple<A...> spawn_tuple(A &&...) {
  __builtin_trap();
}
} // namespace tmc
