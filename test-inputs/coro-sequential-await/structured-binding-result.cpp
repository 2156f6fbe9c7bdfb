// Results that are taken apart: found, but a structured binding cannot hold
// another.
#include <boost/asio/awaitable.hpp>
#include <tuple>
#include <utility>

boost::asio::awaitable<std::pair<int, int>> a(int);
boost::asio::awaitable<std::tuple<int, int>> b(int);

boost::asio::awaitable<int> taken() {
  auto [A, B] = co_await a(1); //~ note: awaited first here
  auto [C, D] = co_await a(2); //~ coro-sequential-await: 2 independent awaits
  co_return A + B + C + D;
}
boost::asio::awaitable<int> tuples() {
  auto A = co_await b(1); //~ note: awaited first here
  auto B = co_await b(2); //~ coro-sequential-await: 2 independent awaits
  co_return std::get<0>(A) + std::get<1>(B);
}
