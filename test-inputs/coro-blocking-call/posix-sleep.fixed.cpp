// The C library's sleeps; those that take whole seconds or microseconds have a
// fix.
#include <boost/asio/awaitable.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <chrono>
#include <threads.h>
#include <time.h>
#include <unistd.h>

boost::asio::awaitable<void> sleeps(unsigned Seconds) {
  co_await boost::asio::steady_timer(co_await boost::asio::this_coro::executor, std::chrono::seconds(1)).async_wait(boost::asio::use_awaitable); //~ coro-blocking-call: 'sleep' blocks the thread that runs coroutine 'sleeps'; await 'boost::asio::steady_timer' instead
  co_await boost::asio::steady_timer(co_await boost::asio::this_coro::executor, std::chrono::seconds(Seconds)).async_wait(boost::asio::use_awaitable); //~ coro-blocking-call: 'sleep' blocks
  co_await boost::asio::steady_timer(co_await boost::asio::this_coro::executor, std::chrono::microseconds(500 * 1000)).async_wait(boost::asio::use_awaitable); //~ coro-blocking-call: 'usleep' blocks
  timespec Request{1, 0};
  nanosleep(&Request, nullptr); //~ coro-blocking-call: 'nanosleep' blocks
  clock_nanosleep(CLOCK_MONOTONIC, 0, &Request, nullptr); //~ coro-blocking-call: 'clock_nanosleep' blocks
  thrd_sleep(&Request, nullptr); //~ coro-blocking-call: 'thrd_sleep' blocks
  co_return;
}
