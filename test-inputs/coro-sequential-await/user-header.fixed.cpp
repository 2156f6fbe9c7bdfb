// With the queries declared in a user header.
#include "user-header.h"

#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/steady_timer.hpp>

namespace app {
boost::asio::awaitable<int> sum() {
  using namespace boost::asio::experimental::awaitable_operators;
  auto [A, B] = co_await (a(1) && //~ note: awaited first here
      b(2)); //~ coro-sequential-await: 2 independent awaits //~ note: await them together
  co_return A + B;
}
} // namespace app
