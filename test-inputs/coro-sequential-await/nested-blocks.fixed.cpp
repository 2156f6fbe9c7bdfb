// In blocks, loops, branches, switch cases, handlers' try blocks and lambdas.
#include <boost/asio/awaitable.hpp>
#include <boost/asio/experimental/awaitable_operators.hpp>

namespace asio = boost::asio;
using namespace asio::experimental::awaitable_operators;

asio::awaitable<int> a(int);
asio::awaitable<int> b(int);

asio::awaitable<int> nested(bool Choice) {
  int Sum = 0;
  for (int I = 0; I != 3; ++I) {
    auto [A, B] = co_await (a(I) && //~ note: awaited first here
        b(I)); //~ coro-sequential-await: 2 independent awaits //~ note: await them together
    Sum += A + B;
  }
  if (Choice) {
    auto [A, B] = co_await (a(1) && //~ note: awaited first here
        b(2)); //~ coro-sequential-await: 2 independent awaits //~ note: await them together
    Sum += A + B;
  }
  try {
    auto [A, B] = co_await (a(1) && //~ note: awaited first here
        b(2)); //~ coro-sequential-await: 2 independent awaits //~ note: await them together
    Sum += A + B;
  } catch (...) {
  }
  auto Lambda = [](int I) -> asio::awaitable<int> {
    auto [A, B] = co_await (a(I) && //~ note: awaited first here
        b(I)); //~ coro-sequential-await: 2 independent awaits //~ note: await them together
    co_return A + B;
  };
  co_return Sum + co_await Lambda(1);
}
