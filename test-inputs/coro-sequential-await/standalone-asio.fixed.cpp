// Asio without Boost.
#include <asio/awaitable.hpp>
#include <asio/experimental/awaitable_operators.hpp>

asio::awaitable<int> a(int);
asio::awaitable<int> b(int);

asio::awaitable<int> sum() {
  using namespace asio::experimental::awaitable_operators;
  auto [A, B] = co_await (a(1) && //~ note: awaited first here
      b(2)); //~ coro-sequential-await: join them with '&&' from 'asio::experimental::awaitable_operators' //~ note: await them together
  co_return A + B;
}
