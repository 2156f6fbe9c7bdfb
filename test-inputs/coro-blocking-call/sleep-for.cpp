// Sleeping in an Asio coroutine: each sleep becomes an awaited timer.
#include <boost/asio/awaitable.hpp>
#include <chrono>
#include <thread>

using namespace std::chrono_literals;
using std::chrono::milliseconds;

boost::asio::awaitable<void> pace(milliseconds Pause) {
  std::this_thread::sleep_for(std::chrono::seconds(1)); //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks the thread that runs coroutine 'pace'; await 'boost::asio::steady_timer' instead
  std::this_thread::sleep_for(100ms); //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks
  std::this_thread::sleep_for(Pause); //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks
  std::this_thread::sleep_for(2 * Pause); //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks
  co_return;
}
