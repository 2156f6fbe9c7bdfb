// Which durations an Asio timer takes: whole numbers of nanoseconds, not
// floating-point ones, and not thirds of a second.
#include <boost/asio/awaitable.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <thread>

template <class T> T configured(const char *Name);

boost::asio::awaitable<void> durations(std::chrono::nanoseconds Exact,
                                       std::chrono::duration<double> Inexact) {
  co_await boost::asio::steady_timer(co_await boost::asio::this_coro::executor, Exact).async_wait(boost::asio::use_awaitable); //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks
  co_await boost::asio::steady_timer(co_await boost::asio::this_coro::executor, std::chrono::minutes(1)).async_wait(boost::asio::use_awaitable); //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks
  co_await boost::asio::steady_timer(co_await boost::asio::this_coro::executor, configured<std::chrono::seconds>("pause")).async_wait(boost::asio::use_awaitable); //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks
  std::this_thread::sleep_for(Inexact); //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks
  std::this_thread::sleep_for(std::chrono::duration<int, std::ratio<1, 3>>(1)); //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks
  co_return;
}
