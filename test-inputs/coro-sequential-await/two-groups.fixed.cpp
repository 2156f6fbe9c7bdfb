// Two groups in a function. Each fix stands alone, so each brings the
// using-directive; the include comes once.
#include <boost/asio/awaitable.hpp>
#include <boost/asio/experimental/awaitable_operators.hpp>

namespace asio = boost::asio;

asio::awaitable<int> a(int);
asio::awaitable<int> b(int);

asio::awaitable<int> groups() {
  using namespace asio::experimental::awaitable_operators;
  auto [A, B] = co_await (a(1) && //~ note: awaited first here
      b(2)); //~ coro-sequential-await: 2 independent awaits //~ note: await them together
  using namespace asio::experimental::awaitable_operators;
  auto [C, D] = co_await (a(A + B) && //~ note: awaited first here
      b(A - B)); //~ coro-sequential-await: 2 independent awaits //~ note: await them together
  co_return C + D;
}
