// A template nobody instantiates: what does not depend on its parameters is
// known all the same.
#include <boost/asio/awaitable.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <thread>
#include <unistd.h>

template <class T> boost::asio::awaitable<T> unused(T Value) {
  co_await boost::asio::steady_timer(co_await boost::asio::this_coro::executor, std::chrono::seconds(1)).async_wait(boost::asio::use_awaitable); //~ coro-blocking-call: 'sleep' blocks the thread that runs coroutine 'unused'
  co_await boost::asio::steady_timer(co_await boost::asio::this_coro::executor, std::chrono::seconds(1)).async_wait(boost::asio::use_awaitable); //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks
  Value.wait();
  co_return Value;
}
