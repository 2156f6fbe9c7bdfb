// The umbrella header leaves out what is experimental, so the operators' header
// is added.
#include <boost/asio.hpp>
#include <boost/asio/experimental/awaitable_operators.hpp>

boost::asio::awaitable<int> a(int);
boost::asio::awaitable<int> b(int);

boost::asio::awaitable<int> sum() {
  using namespace boost::asio::experimental::awaitable_operators;
  auto [A, B] = co_await (a(1) && //~ note: awaited first here
      b(2)); //~ coro-sequential-await: 2 independent awaits //~ note: await them together
  co_return A + B;
}
