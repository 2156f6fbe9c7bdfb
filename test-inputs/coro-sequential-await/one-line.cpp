// What fits into a line stays on one line; a longer join gets a line per task.
#include <boost/asio/awaitable.hpp>
#include <boost/asio/experimental/awaitable_operators.hpp>

using boost::asio::awaitable;
using namespace boost::asio::experimental::awaitable_operators;

awaitable<int> a(int);
awaitable<int> b(int);
awaitable<int> fetchSomethingWithALongName(int FirstArgument, int SecondOne);

awaitable<int> shortOnes() {
  auto A = co_await a(1); auto B = co_await b(2); //~ note: awaited first here //~ coro-sequential-await: 2 independent awaits //~ note: await them together
  co_return A + B;
}

awaitable<int> longOnes() {
  auto A = co_await fetchSomethingWithALongName(1, 2); auto B = co_await fetchSomethingWithALongName(3, 4); //~ note: awaited first here //~ coro-sequential-await: 2 independent awaits //~ note: await them together
  co_return A + B;
}
