// The three mistakes on the real Asio without Boost.
#include <asio/awaitable.hpp>
#include <asio/experimental/awaitable_operators.hpp>
#include <asio/ip/tcp.hpp>
#include <asio/steady_timer.hpp>
#include <asio/this_coro.hpp>
#include <asio/use_awaitable.hpp>
#include <thread>

asio::awaitable<int> price(int Id);
asio::awaitable<int> stock(int Id);
asio::awaitable<void> log(int);

asio::awaitable<int> page(asio::ip::tcp::resolver &Resolver, int Id) {
  co_await Resolver.async_resolve("localhost", "80", asio::use_awaitable);
  using namespace asio::experimental::awaitable_operators;
  auto [Price, Stock] = co_await (price(Id) &&
      stock(Id));
  co_await log(Price);
  co_await asio::steady_timer(co_await asio::this_coro::executor, std::chrono::seconds(1)).async_wait(asio::use_awaitable);
  co_return Price + Stock;
}
