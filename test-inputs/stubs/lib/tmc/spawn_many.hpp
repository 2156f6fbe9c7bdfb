// Stub of TooManyCooks' <tmc/spawn_many.hpp>.
#pragma once
#include <tmc/task.hpp>
#include <vector>
namespace tmc {
template <typename T> class [[nodiscard]] aw_spawn_many {
  T *wrapped = nullptr;

public:
  struct awaiter {
    bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<>) noexcept;
    std::vector<T> &&await_resume();
  };
  awaiter operator co_await() && noexcept;
};
template <> class [[nodiscard]] aw_spawn_many<void> {
  void *wrapped = nullptr;

public:
  struct awaiter {
    bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<>) noexcept;
    void await_resume();
  };
  awaiter operator co_await() && noexcept;
};
template <typename T> aw_spawn_many<T> spawn_many(std::vector<task<T>> &Range);
} // namespace tmc
