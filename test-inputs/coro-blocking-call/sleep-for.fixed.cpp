// Sleeping in an Asio coroutine: each sleep becomes an awaited timer.
#include <boost/asio/awaitable.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <chrono>
#include <thread>

using namespace std::chrono_literals;
using std::chrono::milliseconds;

boost::asio::awaitable<void> pace(milliseconds Pause) {
  co_await boost::asio::steady_timer(co_await boost::asio::this_coro::executor, std::chrono::seconds(1)).async_wait(boost::asio::use_awaitable); //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks the thread that runs coroutine 'pace'; await 'boost::asio::steady_timer' instead
  co_await boost::asio::steady_timer(co_await boost::asio::this_coro::executor, 100ms).async_wait(boost::asio::use_awaitable); //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks
  co_await boost::asio::steady_timer(co_await boost::asio::this_coro::executor, Pause).async_wait(boost::asio::use_awaitable); //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks
  co_await boost::asio::steady_timer(co_await boost::asio::this_coro::executor, 2 * Pause).async_wait(boost::asio::use_awaitable); //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks
  co_return;
}
