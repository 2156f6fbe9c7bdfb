// Stub of <seastar/core/sleep.hh>.
#pragma once
#include <chrono>
#include <seastar/core/future.hh>
namespace seastar {
template <typename Clock = std::chrono::steady_clock, typename Rep,
          typename Period>
future<> sleep(std::chrono::duration<Rep, Period>);
} // namespace seastar
