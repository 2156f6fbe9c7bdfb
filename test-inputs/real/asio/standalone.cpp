// The three mistakes on the real Asio without Boost.
#include <asio/awaitable.hpp>
#include <asio/experimental/awaitable_operators.hpp>
#include <asio/ip/tcp.hpp>
#include <thread>

asio::awaitable<int> price(int Id);
asio::awaitable<int> stock(int Id);
asio::awaitable<void> log(int); //~ note: it returns 'asio::awaitable<void>'

asio::awaitable<int> page(asio::ip::tcp::resolver &Resolver, int Id) {
  Resolver.resolve("localhost", "80"); //~ coro-blocking-call: 'asio::ip::basic_resolver::resolve' blocks the thread that runs coroutine 'page'; await 'asio::ip::tcp::resolver::async_resolve'
  auto Price = co_await price(Id); //~ note: awaited first here
  auto Stock = co_await stock(Id); //~ coro-sequential-await: 2 independent awaits run one after the other //~ note: await them together
  log(Price); //~ coro-discarded-task: 'asio::awaitable' is lazy, so its work never runs; 'co_await' it //~ note: or start it
  std::this_thread::sleep_for(std::chrono::seconds(1)); //~ coro-blocking-call: await 'asio::steady_timer' instead
  co_return Price + Stock;
}
