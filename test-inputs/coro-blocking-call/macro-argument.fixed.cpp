// A macro inside of the argument is just text: the call itself is editable.
#include <boost/asio/awaitable.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <thread>

#define ONE_SECOND std::chrono::seconds(1)
#define COUNT 3

boost::asio::awaitable<void> macros() {
  co_await boost::asio::steady_timer(co_await boost::asio::this_coro::executor, ONE_SECOND).async_wait(boost::asio::use_awaitable); //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks
  co_await boost::asio::steady_timer(co_await boost::asio::this_coro::executor, std::chrono::seconds(COUNT)).async_wait(boost::asio::use_awaitable); //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks
  co_await boost::asio::steady_timer(co_await boost::asio::this_coro::executor, COUNT * ONE_SECOND).async_wait(boost::asio::use_awaitable); //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks
  co_return;
}
