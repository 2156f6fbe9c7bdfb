// A comment between the parenthesis and the argument belongs to the argument,
// and the fix keeps it.
#include <boost/asio/awaitable.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <thread>

boost::asio::awaitable<void> pace() {
  co_await boost::asio::steady_timer(co_await boost::asio::this_coro::executor, /*Backoff=*/std::chrono::seconds(1)).async_wait(boost::asio::use_awaitable);
  co_return;
}
