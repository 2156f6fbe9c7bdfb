// A catch handler cannot await, so there is no fix in it; there is one in try.
#include <boost/asio/awaitable.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <exception>
#include <thread>

boost::asio::awaitable<void> connect();

boost::asio::awaitable<void> reconnect() {
  try {
    co_await boost::asio::steady_timer(co_await boost::asio::this_coro::executor, std::chrono::seconds(1)).async_wait(boost::asio::use_awaitable); //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks
    co_await connect();
  } catch (const std::exception &) {
    std::this_thread::sleep_for(std::chrono::seconds(5)); //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks
  }
}
