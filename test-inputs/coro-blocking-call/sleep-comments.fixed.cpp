// The fix keeps the comments around a sleep and inside its argument.
#include <boost/asio/awaitable.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <thread>

boost::asio::awaitable<void> pace(int Attempt) {
  // The server asks for this pause.
  co_await boost::asio::steady_timer(co_await boost::asio::this_coro::executor, std::chrono::milliseconds(100 /* ms */ * Attempt)).async_wait(boost::asio::use_awaitable); // Not less.
  co_return;
}
