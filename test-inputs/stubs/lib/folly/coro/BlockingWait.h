// Stub of <folly/coro/BlockingWait.h>: an object, as in newer versions.
#pragma once
#include <folly/coro/Task.h>
namespace folly {
namespace coro {
struct blocking_wait_fn {
  template <typename T> T operator()(Task<T>) const;
  template <typename T> T operator()(Task<T>, class DrivableExecutor *) const;
};
inline constexpr blocking_wait_fn blocking_wait{};
static constexpr blocking_wait_fn const &blockingWait = blocking_wait;
} // namespace coro
} // namespace folly
