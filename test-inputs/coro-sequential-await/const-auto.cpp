// const stays const.
#include <boost/asio/awaitable.hpp>

boost::asio::awaitable<int> a(int);
boost::asio::awaitable<long> b(int);

boost::asio::awaitable<long> sum() {
  const auto A = co_await a(1); //~ note: awaited first here
  const auto B = co_await b(2); //~ coro-sequential-await: 2 independent awaits //~ note: await them together
  co_return A + B;
}
boost::asio::awaitable<long> mixed() {
  const auto A = co_await a(1); //~ note: awaited first here
  auto B = co_await b(2); //~ coro-sequential-await: 2 independent awaits
  co_return A + B;
}
