// Where the operators are in scope already, no directive is added: in the
// block, in the namespace, in the file.
#include <boost/asio/awaitable.hpp>
#include <boost/asio/experimental/awaitable_operators.hpp>

namespace asio = boost::asio;

asio::awaitable<int> a(int);
asio::awaitable<int> b(int);

asio::awaitable<int> inBlock() {
  using namespace asio::experimental::awaitable_operators;
  auto A = co_await a(1); //~ note: awaited first here
  auto B = co_await b(2); //~ coro-sequential-await: 2 independent awaits //~ note: await them together
  co_return A + B;
}
asio::awaitable<int> inOuterBlock(bool Choice) {
  using namespace asio::experimental::awaitable_operators;
  if (Choice) {
    auto A = co_await a(1); //~ note: awaited first here
    auto B = co_await b(2); //~ coro-sequential-await: 2 independent awaits //~ note: await them together
    co_return A + B;
  }
  co_return 0;
}
namespace app {
using namespace asio::experimental::awaitable_operators;
asio::awaitable<int> inNamespace() {
  auto A = co_await a(1); //~ note: awaited first here
  auto B = co_await b(2); //~ coro-sequential-await: 2 independent awaits //~ note: await them together
  co_return A + B;
}
} // namespace app
asio::awaitable<int> inNone() {
  auto A = co_await a(1); //~ note: awaited first here
  auto B = co_await b(2); //~ coro-sequential-await: 2 independent awaits //~ note: await them together
  co_return A + B;
}
