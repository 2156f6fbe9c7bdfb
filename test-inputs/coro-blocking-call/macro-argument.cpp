// A macro inside of the argument is just text: the call itself is editable.
#include <boost/asio/awaitable.hpp>
#include <thread>

#define ONE_SECOND std::chrono::seconds(1)
#define COUNT 3

boost::asio::awaitable<void> macros() {
  std::this_thread::sleep_for(ONE_SECOND); //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks
  std::this_thread::sleep_for(std::chrono::seconds(COUNT)); //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks
  std::this_thread::sleep_for(COUNT * ONE_SECOND); //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks
  co_return;
}
