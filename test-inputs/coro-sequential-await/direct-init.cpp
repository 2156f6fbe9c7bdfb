// The other ways to write the initialiser: found like '=', but not rewritten.
#include <boost/asio/awaitable.hpp>

boost::asio::awaitable<int> a(int);
boost::asio::awaitable<int> b(int);

boost::asio::awaitable<int> parentheses() {
  int A(co_await a(1)); //~ note: awaited first here
  int B(co_await b(2)); //~ coro-sequential-await: 2 independent awaits
  co_return A + B;
}
boost::asio::awaitable<int> braces() {
  int A{co_await a(1)}; //~ note: awaited first here
  int B{co_await b(2)}; //~ coro-sequential-await: 2 independent awaits
  co_return A + B;
}
