// Stub of <seastar/core/loop.hh>.
#pragma once
#include <cstddef>
#include <seastar/core/future.hh>
namespace seastar {
template <typename R, typename F>
future<> parallel_for_each(R &&range, F &&func) noexcept {
  for (auto &&element : range)
    (void)func(element);
  __builtin_trap();
}
template <typename R, typename F>
future<> max_concurrent_for_each(R &&range, std::size_t max_concurrent,
                                 F &&func) noexcept {
  for (auto &&element : range)
    (void)func(element);
  __builtin_trap();
}
} // namespace seastar
