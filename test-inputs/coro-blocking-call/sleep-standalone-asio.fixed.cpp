// Asio without Boost is the same library under another name.
#include <asio/awaitable.hpp>
#include <asio/steady_timer.hpp>
#include <asio/this_coro.hpp>
#include <asio/use_awaitable.hpp>
#include <thread>

asio::awaitable<void> pace() {
  co_await asio::steady_timer(co_await asio::this_coro::executor, std::chrono::seconds(1)).async_wait(asio::use_awaitable); //~ coro-blocking-call: await 'asio::steady_timer' instead
  co_return;
}
