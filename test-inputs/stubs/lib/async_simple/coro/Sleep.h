// Stub of <async_simple/coro/Sleep.h>.
#pragma once
#include <async_simple/coro/Lazy.h>
#include <chrono>
namespace async_simple {
namespace coro {
template <typename Rep, typename Period>
Lazy<void> sleep(std::chrono::duration<Rep, Period>);
} // namespace coro
} // namespace async_simple
