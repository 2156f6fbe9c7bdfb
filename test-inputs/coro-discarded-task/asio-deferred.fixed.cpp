// Operations with the token deferred are descriptions, too: what nobody awaits
// or calls never starts.
#include <boost/asio.hpp>

namespace asio = boost::asio;

asio::awaitable<void> waits(asio::steady_timer &Timer) {
  co_await Timer.async_wait(asio::deferred);
  auto Lost = Timer.async_wait(asio::deferred);
  co_await Timer.async_wait(asio::use_awaitable);
  auto Later = Timer.async_wait(asio::deferred);
  std::move(Later)([](asio::error_code) {});
  co_await Timer.async_wait(asio::deferred);
}
