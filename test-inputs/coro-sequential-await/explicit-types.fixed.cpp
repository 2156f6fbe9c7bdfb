// Explicit types: a structured binding can take over where they are the types
// of the results, and not where they convert.
#include <boost/asio/awaitable.hpp>
#include <boost/asio/experimental/awaitable_operators.hpp>
#include <string>

boost::asio::awaitable<int> a(int);
boost::asio::awaitable<std::string> b(int);

boost::asio::awaitable<void> exact() {
  using namespace boost::asio::experimental::awaitable_operators;
  auto [A, B] = co_await (a(1) && //~ note: awaited first here
      b(2)); //~ coro-sequential-await: 2 independent awaits //~ note: await them together
  B = std::to_string(A);
}
boost::asio::awaitable<double> converting() {
  double A = co_await a(1); //~ note: awaited first here
  std::string B = co_await b(2); //~ coro-sequential-await: 2 independent awaits
  co_return A + B.size();
}
boost::asio::awaitable<int> references() {
  auto &&A = co_await a(1); //~ note: awaited first here
  const auto &B = co_await b(2); //~ coro-sequential-await: 2 independent awaits
  co_return A + B.size();
}
