// Other statements between the awaits do not change what happens; but they are
// in the way of a fix.
#include <boost/asio/awaitable.hpp>

boost::asio::awaitable<int> price(int);
boost::asio::awaitable<int> stock(int);
void log(int);

boost::asio::awaitable<int> values() {
  auto First = price(1);
  log(0);
  auto Second = stock(1);
  auto A = co_await std::move(First); //~ note: awaited first here
  log(A);
  auto B = co_await std::move(Second); //~ coro-sequential-await: 2 lazy tasks are created first
  co_return A + B;
}
