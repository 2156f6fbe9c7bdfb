// Where the file includes the umbrella header, the fix adds no header.
#include <boost/asio.hpp>
#include <thread>

boost::asio::awaitable<void> pace() {
  co_await boost::asio::steady_timer(co_await boost::asio::this_coro::executor, std::chrono::seconds(1)).async_wait(boost::asio::use_awaitable); //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks
  co_return;
}
