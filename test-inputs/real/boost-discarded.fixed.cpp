// Dropped tasks of the real Boost.Asio, in a coroutine and in plain functions.
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace asio = boost::asio;
using namespace asio::experimental::awaitable_operators;

asio::awaitable<void> save(int) { co_return; }

asio::awaitable<void> forgets(asio::steady_timer &Timer, bool Choice) {
  co_await save(1); //~ coro-discarded-task: the task that 'save' returns is dropped; 'boost::asio::awaitable' is lazy, so its work never runs; 'co_await' it
  co_await save(2); //~ coro-discarded-task: dropped by a cast to void
  co_await (Choice ? save(3) : save(4)); //~ coro-discarded-task: the task that 'save' returns is dropped
  co_await (save(5) && save(6)); //~ coro-discarded-task: 'boost::asio::awaitable' is lazy
  co_await Timer.async_wait(asio::use_awaitable); //~ coro-discarded-task: the task that 'async_wait' returns is dropped
  Timer.async_wait(asio::detached);
  co_await (save(7) && save(8));
}

int main() {
  asio::io_context Context;
  asio::steady_timer Timer(Context);
  asio::co_spawn(Context, save(9), asio::detached);
  asio::co_spawn(Context, forgets(Timer, true), asio::detached);
  Context.run();
}
