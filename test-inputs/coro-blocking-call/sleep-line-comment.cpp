// A line comment inside of the call: whatever the fix does, it must not turn
// code into a comment or lose it. There is none.
#include <boost/asio/awaitable.hpp>
#include <thread>

boost::asio::awaitable<void> pace() {
  std::this_thread::sleep_for(std::chrono::seconds(1) // As the server asks. //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks
  );
  co_return;
}
