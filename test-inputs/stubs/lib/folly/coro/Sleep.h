// Stub of <folly/coro/Sleep.h>.
#pragma once
#include <chrono>
#include <folly/coro/Task.h>
namespace folly {
using HighResDuration = std::chrono::microseconds;
namespace coro {
Task<void> sleep(HighResDuration, class Timekeeper * = nullptr);
} // namespace coro
} // namespace folly
