// A library's own coroutine that blocks where it has no executor: it would be
// told to await itself.
#include <async_simple/coro/Lazy.h>
#include <chrono>
#include <thread>

namespace async_simple::coro {
Lazy<void> sleep(std::chrono::milliseconds Duration) {
  std::this_thread::sleep_for(Duration);
  co_return;
}
} // namespace async_simple::coro
