// Asio without Boost is the same library under another name.
#include <asio/awaitable.hpp>
#include <asio/steady_timer.hpp>
#include <asio/use_awaitable.hpp>
#include <thread>

asio::awaitable<void> pace() {
  std::this_thread::sleep_for(std::chrono::seconds(1)); //~ coro-blocking-call: await 'asio::steady_timer' instead
  co_return;
}
