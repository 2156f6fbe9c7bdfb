// Stub of <folly/coro/Collect.h>.
#pragma once
#include <folly/coro/BlockingWait.h>
#include <folly/coro/Task.h>
#include <tuple>
namespace folly {
namespace coro {
template <typename... A>
auto collectAll(A &&...)
    -> Task<std::tuple<typename std::remove_reference_t<A>::StorageType...>> {
  __builtin_trap();
}
} // namespace coro
} // namespace folly
