// Operations with the token deferred are descriptions, too: what nobody awaits
// or calls never starts.
#include <boost/asio.hpp>

namespace asio = boost::asio;

asio::awaitable<void> waits(asio::steady_timer &Timer) {
  Timer.async_wait(asio::deferred); //~ coro-discarded-task: the task that 'async_wait' returns is dropped
  auto Lost = Timer.async_wait(asio::deferred); //~ coro-discarded-task: the task in 'Lost' is never awaited
  auto Waiting = Timer.async_wait(asio::use_awaitable); //~ coro-discarded-task: the task in 'Waiting' is never awaited
  auto Later = Timer.async_wait(asio::deferred);
  std::move(Later)([](asio::error_code) {});
  co_await Timer.async_wait(asio::deferred);
}
