// A sleep that is the whole body of an if, an else and a loop.
#include <boost/asio/awaitable.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <thread>

boost::asio::awaitable<void> wait(bool IsLong) {
  if (IsLong)
    co_await boost::asio::steady_timer(co_await boost::asio::this_coro::executor, std::chrono::seconds(9)).async_wait(boost::asio::use_awaitable); //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks
  else
    co_await boost::asio::steady_timer(co_await boost::asio::this_coro::executor, std::chrono::seconds(1)).async_wait(boost::asio::use_awaitable); //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks
  for (int I = 0; I != 3; ++I)
    co_await boost::asio::steady_timer(co_await boost::asio::this_coro::executor, std::chrono::seconds(I)).async_wait(boost::asio::use_awaitable); //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks
  co_return;
}
