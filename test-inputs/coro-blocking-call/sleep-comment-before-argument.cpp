// A comment between the parenthesis and the argument belongs to the argument,
// and the fix keeps it.
#include <boost/asio/awaitable.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <thread>

boost::asio::awaitable<void> pace() {
  std::this_thread::sleep_for(/*Backoff=*/std::chrono::seconds(1)); //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks
  co_return;
}
