// A lambda can be a coroutine itself, inside of a coroutine or not, called on
// the spot or not.
#include <boost/asio.hpp>
#include <thread>

namespace asio = boost::asio;

void start(asio::io_context &Context) {
  asio::co_spawn(
      Context,
      []() -> asio::awaitable<void> {
        co_await asio::steady_timer(co_await asio::this_coro::executor, std::chrono::seconds(1)).async_wait(asio::use_awaitable); //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks the thread that runs this lambda coroutine
        co_return;
      },
      asio::detached);
}

asio::awaitable<void> outer() {
  auto Inner = [](auto Pause) -> asio::awaitable<void> {
    std::this_thread::sleep_for(Pause); //~ coro-blocking-call: this lambda coroutine
    co_return;
  };
  co_await Inner(std::chrono::seconds(1));
  co_await [&]() -> asio::awaitable<void> {
    co_await asio::steady_timer(co_await asio::this_coro::executor, std::chrono::seconds(2)).async_wait(asio::use_awaitable); //~ coro-blocking-call: this lambda coroutine
    co_return;
  }();
}
