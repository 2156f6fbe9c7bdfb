// An alias counts where it is visible; where it is declared later, or in
// another namespace, the full name is used.
#include <boost/asio/awaitable.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <thread>

boost::asio::awaitable<void> before() {
  co_await boost::asio::steady_timer(co_await boost::asio::this_coro::executor, std::chrono::seconds(1)).async_wait(boost::asio::use_awaitable); //~ coro-blocking-call: await 'boost::asio::steady_timer' instead
  co_return;
}
namespace other {
namespace net = boost::asio;
}
boost::asio::awaitable<void> elsewhere() {
  co_await boost::asio::steady_timer(co_await boost::asio::this_coro::executor, std::chrono::seconds(1)).async_wait(boost::asio::use_awaitable); //~ coro-blocking-call: await 'boost::asio::steady_timer' instead
  co_return;
}
boost::asio::awaitable<void> local() {
  namespace mine = boost::asio;
  co_await mine::steady_timer(co_await mine::this_coro::executor, std::chrono::seconds(1)).async_wait(mine::use_awaitable); //~ coro-blocking-call: await 'mine::steady_timer' instead
  co_return;
}
namespace inner {
namespace io = boost::asio;
io::awaitable<void> sees() {
  co_await io::steady_timer(co_await io::this_coro::executor, std::chrono::seconds(1)).async_wait(io::use_awaitable); //~ coro-blocking-call: await 'io::steady_timer' instead
  co_return;
}
} // namespace inner
