// Stub of <userver/engine/async.hpp> and of the engine's mutex and sleep.
#pragma once
#include <chrono>
#include <utility>
namespace userver {
inline namespace v2 {
namespace engine {
class TaskProcessor {
public:
  TaskProcessor(const TaskProcessor &) = delete;
};
template <typename T> class [[nodiscard]] TaskWithResult {
public:
  TaskWithResult(TaskWithResult &&) noexcept;
  ~TaskWithResult();
  T Get();

private:
  void *Context;
};
template <typename F>
TaskWithResult<std::invoke_result_t<F>> AsyncNoSpan(F &&Function) {
  Function();
  __builtin_trap();
}
template <typename F>
TaskWithResult<std::invoke_result_t<F>> AsyncNoSpan(TaskProcessor &,
                                                    F &&Function) {
  Function();
  __builtin_trap();
}
template <typename Rep, typename Period>
void SleepFor(const std::chrono::duration<Rep, Period> &);
class Mutex {
public:
  void lock();
  void unlock();
};
} // namespace engine
} // namespace v2
} // namespace userver
