// Asio without Boost.
#include <asio/awaitable.hpp>

asio::awaitable<int> a(int);
asio::awaitable<int> b(int);

asio::awaitable<int> sum() {
  auto A = co_await a(1); //~ note: awaited first here
  auto B = co_await b(2); //~ coro-sequential-await: join them with '&&' from 'asio::experimental::awaitable_operators' //~ note: await them together
  co_return A + B;
}
