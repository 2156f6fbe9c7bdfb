// The fix keeps the comments around a sleep and inside its argument.
#include <boost/asio/awaitable.hpp>
#include <thread>

boost::asio::awaitable<void> pace(int Attempt) {
  // The server asks for this pause.
  std::this_thread::sleep_for(std::chrono::milliseconds(100 /* ms */ * Attempt)); // Not less. //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks
  co_return;
}
