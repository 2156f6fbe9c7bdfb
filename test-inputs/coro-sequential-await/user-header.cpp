// With the queries declared in a user header.
#include "user-header.h"

#include <boost/asio/steady_timer.hpp>

namespace app {
boost::asio::awaitable<int> sum() {
  auto A = co_await a(1); //~ note: awaited first here
  auto B = co_await b(2); //~ coro-sequential-await: 2 independent awaits //~ note: await them together
  co_return A + B;
}
} // namespace app
