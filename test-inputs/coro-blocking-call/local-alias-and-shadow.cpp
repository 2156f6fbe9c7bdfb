// An alias counts where it is visible; where it is declared later, or in
// another namespace, the full name is used.
#include <boost/asio/awaitable.hpp>
#include <thread>

boost::asio::awaitable<void> before() {
  std::this_thread::sleep_for(std::chrono::seconds(1)); //~ coro-blocking-call: await 'boost::asio::steady_timer' instead
  co_return;
}
namespace other {
namespace net = boost::asio;
}
boost::asio::awaitable<void> elsewhere() {
  std::this_thread::sleep_for(std::chrono::seconds(1)); //~ coro-blocking-call: await 'boost::asio::steady_timer' instead
  co_return;
}
boost::asio::awaitable<void> local() {
  namespace mine = boost::asio;
  std::this_thread::sleep_for(std::chrono::seconds(1)); //~ coro-blocking-call: await 'mine::steady_timer' instead
  co_return;
}
namespace inner {
namespace io = boost::asio;
io::awaitable<void> sees() {
  std::this_thread::sleep_for(std::chrono::seconds(1)); //~ coro-blocking-call: await 'io::steady_timer' instead
  co_return;
}
} // namespace inner
