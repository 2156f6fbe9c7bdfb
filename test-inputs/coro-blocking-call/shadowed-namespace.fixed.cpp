// A name in the user's own namespace can hide the library's: the fix must not
// use a name that means something else there.
#include <asio/awaitable.hpp>
#include <asio/steady_timer.hpp>
#include <asio/this_coro.hpp>
#include <asio/use_awaitable.hpp>
#include <thread>

namespace app {
namespace asio {
struct steady_timer {};
} // namespace asio

::asio::awaitable<void> pace() {
  co_await ::asio::steady_timer(co_await ::asio::this_coro::executor, std::chrono::seconds(1)).async_wait(::asio::use_awaitable); //~ coro-blocking-call: steady_timer' instead
  co_return;
}
} // namespace app
