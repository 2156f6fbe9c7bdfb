// Where the file includes the umbrella header, the fix adds no header.
#include <boost/asio.hpp>
#include <thread>

boost::asio::awaitable<void> pace() {
  std::this_thread::sleep_for(std::chrono::seconds(1)); //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks
  co_return;
}
