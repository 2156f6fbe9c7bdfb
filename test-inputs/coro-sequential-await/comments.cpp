// The fix keeps the comments between the awaits.
#include <boost/asio/awaitable.hpp>
#include <boost/asio/experimental/awaitable_operators.hpp>

using boost::asio::awaitable;
using namespace boost::asio::experimental::awaitable_operators;

awaitable<int> a(int);
awaitable<int> b(int);

awaitable<int> comments() {
  // What it costs.
  auto A = co_await a(/*Id=*/1); // In cents. //~ note: awaited first here
  /* What is left. */
  auto B = co_await b(2); // Pieces. //~ coro-sequential-await: 2 independent awaits //~ note: await them together

  // The sum means nothing.
  co_return A + B;
}
