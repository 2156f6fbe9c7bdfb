// Own headers stand in quotes and first; the fix puts the library's headers
// among the library's.
#include "sleep-user-header.h"

#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <chrono>
#include <thread>

boost::asio::awaitable<void> Poller::poll() {
  co_await boost::asio::steady_timer(co_await boost::asio::this_coro::executor, std::chrono::seconds(Seconds)).async_wait(boost::asio::use_awaitable); //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks the thread that runs coroutine 'poll'
  co_return;
}
