// Two groups in a function. Each fix stands alone, so each brings the
// using-directive; the include comes once.
#include <boost/asio/awaitable.hpp>

namespace asio = boost::asio;

asio::awaitable<int> a(int);
asio::awaitable<int> b(int);

asio::awaitable<int> groups() {
  auto A = co_await a(1); //~ note: awaited first here
  auto B = co_await b(2); //~ coro-sequential-await: 2 independent awaits //~ note: await them together
  auto C = co_await a(A + B); //~ note: awaited first here
  auto D = co_await b(A - B); //~ coro-sequential-await: 2 independent awaits //~ note: await them together
  co_return C + D;
}
