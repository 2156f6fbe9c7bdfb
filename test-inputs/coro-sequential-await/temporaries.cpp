// Temporaries in the arguments live until the end of the whole join, as they
// did to the end of their await.
#include <boost/asio/awaitable.hpp>
#include <boost/asio/experimental/awaitable_operators.hpp>
#include <string>

using boost::asio::awaitable;
using namespace boost::asio::experimental::awaitable_operators;

awaitable<int> price(const std::string &Host);
awaitable<int> stock(const std::string &Host);

awaitable<int> sum(std::string Name) {
  auto A = co_await price(Name + ".com"); //~ note: awaited first here
  auto B = co_await stock(Name + ".org"); //~ coro-sequential-await: 2 independent awaits //~ note: await them together
  co_return A + B;
}
