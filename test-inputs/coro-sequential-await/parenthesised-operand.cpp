// Operands in parentheses, and awaits of conversions.
#include <boost/asio/awaitable.hpp>
#include <boost/asio/experimental/awaitable_operators.hpp>

using boost::asio::awaitable;
using namespace boost::asio::experimental::awaitable_operators;

awaitable<int> a(int);
awaitable<int> b(int);

awaitable<int> sum() {
  auto A = co_await (a(1)); //~ note: awaited first here
  auto B = co_await (b(2)); //~ coro-sequential-await: 2 independent awaits //~ note: await them together
  co_return A + B;
}
