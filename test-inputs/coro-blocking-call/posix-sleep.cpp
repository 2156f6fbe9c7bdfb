// The C library's sleeps; those that take whole seconds or microseconds have a
// fix.
#include <boost/asio/awaitable.hpp>
#include <chrono>
#include <threads.h>
#include <time.h>
#include <unistd.h>

boost::asio::awaitable<void> sleeps(unsigned Seconds) {
  sleep(1); //~ coro-blocking-call: 'sleep' blocks the thread that runs coroutine 'sleeps'; await 'boost::asio::steady_timer' instead
  ::sleep(Seconds); //~ coro-blocking-call: 'sleep' blocks
  usleep(500 * 1000); //~ coro-blocking-call: 'usleep' blocks
  timespec Request{1, 0};
  nanosleep(&Request, nullptr); //~ coro-blocking-call: 'nanosleep' blocks
  clock_nanosleep(CLOCK_MONOTONIC, 0, &Request, nullptr); //~ coro-blocking-call: 'clock_nanosleep' blocks
  thrd_sleep(&Request, nullptr); //~ coro-blocking-call: 'thrd_sleep' blocks
  co_return;
}
