// A lambda that captures the results: in C++20 it may capture structured
// bindings as well, so the fix holds.
#include <boost/asio/awaitable.hpp>
#include <boost/asio/experimental/awaitable_operators.hpp>

using boost::asio::awaitable;
using namespace boost::asio::experimental::awaitable_operators;

awaitable<int> a(int);
awaitable<int> b(int);

awaitable<int> captured() {
  auto [A, B] = co_await (a(1) && //~ note: awaited first here
      b(2)); //~ coro-sequential-await: 2 independent awaits //~ note: await them together
  auto Sum = [=] { return A + B; };
  co_return Sum();
}
