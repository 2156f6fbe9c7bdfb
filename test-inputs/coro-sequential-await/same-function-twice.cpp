// The same function with other arguments: its name does not matter then, since
// two of a kind seldom depend on each other.
#include <boost/asio/awaitable.hpp>
#include <boost/asio/experimental/awaitable_operators.hpp>

using boost::asio::awaitable;
using namespace boost::asio::experimental::awaitable_operators;

awaitable<int> getUser(int Id);

awaitable<int> friends(int Me, int You) {
  auto Mine = co_await getUser(Me); //~ note: awaited first here
  auto Yours = co_await getUser(You); //~ coro-sequential-await: 2 independent awaits //~ note: await them together
  co_return Mine + Yours;
}
