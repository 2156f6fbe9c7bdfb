// The umbrella header leaves out what is experimental, so the operators' header
// is added.
#include <boost/asio.hpp>

boost::asio::awaitable<int> a(int);
boost::asio::awaitable<int> b(int);

boost::asio::awaitable<int> sum() {
  auto A = co_await a(1); //~ note: awaited first here
  auto B = co_await b(2); //~ coro-sequential-await: 2 independent awaits //~ note: await them together
  co_return A + B;
}
