// Stub of <folly/coro/Collect.h>.
#pragma once
#include <folly/coro/BlockingWait.h>
#include <folly/coro/Task.h>
#include <cstddef>
#include <tuple>
#include <type_traits>
#include <vector>
namespace folly {
namespace coro {
template <typename... A>
auto collectAll(A &&...)
    -> Task<std::tuple<typename std::remove_reference_t<A>::StorageType...>> {
  __builtin_trap();
}
template <typename T> struct CollectedRangeOf {
  using type = std::vector<T>;
};
template <> struct CollectedRangeOf<void> {
  using type = void;
};
template <typename T>
using CollectedRange = typename CollectedRangeOf<T>::type;
template <typename T>
Task<CollectedRange<T>> collectAllRange(std::vector<Task<T>> awaitables);
template <typename T>
Task<CollectedRange<T>> collectAllWindowed(std::vector<Task<T>> awaitables,
                                           std::size_t maxConcurrency);
} // namespace coro
} // namespace folly
