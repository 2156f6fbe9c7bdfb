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
  Resolver.resolve("localhost", "80"); //~ coro-blocking-call: 'asio::ip::basic_resolver::resolve' blocks the thread that runs coroutine 'page'; await 'asio::ip::tcp::resolver::async_resolve'
  using namespace asio::experimental::awaitable_operators;
  auto [Price, Stock] = co_await (price(Id) && //~ note: awaited first here
      stock(Id)); //~ coro-sequential-await: 2 independent awaits run one after the other //~ note: await them together
  co_await log(Price); //~ coro-discarded-task: 'asio::awaitable' is lazy, so its work never runs; 'co_await' it
  co_await asio::steady_timer(co_await asio::this_coro::executor, std::chrono::seconds(1)).async_wait(asio::use_awaitable); //~ coro-blocking-call: await 'asio::steady_timer' instead
  co_return Price + Stock;
}
