// Own headers stand in quotes and first; the fix puts the library's headers
// among the library's.
#include "sleep-user-header.h"

#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <thread>

boost::asio::awaitable<void> Poller::poll() {
  std::this_thread::sleep_for(std::chrono::seconds(Seconds)); //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks the thread that runs coroutine 'poll'
  co_return;
}
