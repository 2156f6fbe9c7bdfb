// An operation with use_awaitable is a task; with another token it is not. And
// co_spawn with use_awaitable starts when it is awaited.
#include <boost/asio.hpp>

namespace asio = boost::asio;

asio::awaitable<void> session();

asio::awaitable<void> operations(asio::steady_timer &Timer,
                                 asio::io_context &Context) {
  Timer.async_wait(asio::use_awaitable); //~ coro-discarded-task: the task that 'async_wait' returns is dropped //~ note: or start it
  asio::post(Context, asio::use_awaitable); //~ coro-discarded-task: the task that 'post' returns is dropped //~ note: or start it
  asio::co_spawn(Context, session(), asio::use_awaitable); //~ coro-discarded-task: the task that 'co_spawn' returns is dropped //~ note: or start it
  Timer.async_wait(asio::detached);
  Timer.async_wait([](asio::error_code) {});
  asio::co_spawn(Context, session(), asio::detached);
  co_return;
}
