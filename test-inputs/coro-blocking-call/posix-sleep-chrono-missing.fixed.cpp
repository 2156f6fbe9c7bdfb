// The fix of a C sleep needs a type of <chrono>, which the timer's header brings.
#include <boost/asio/awaitable.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <unistd.h>

boost::asio::awaitable<void> rest() {
  co_await boost::asio::steady_timer(co_await boost::asio::this_coro::executor, std::chrono::seconds(2)).async_wait(boost::asio::use_awaitable); //~ coro-blocking-call: 'sleep' blocks
  co_return;
}
