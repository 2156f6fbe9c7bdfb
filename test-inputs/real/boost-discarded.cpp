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

asio::awaitable<void> save(int) { co_return; } //~ note: it returns 'asio::awaitable<void>' //~ note: it returns 'asio::awaitable<void>' //~ note: it returns 'asio::awaitable<void>' //~ note: it returns 'asio::awaitable<void>'

asio::awaitable<void> forgets(asio::steady_timer &Timer, bool Choice) {
  save(1); //~ coro-discarded-task: the task that 'save' returns is dropped; 'boost::asio::awaitable' is lazy, so its work never runs; 'co_await' it //~ note: or start it
  (void)save(2); //~ coro-discarded-task: dropped by a cast to void //~ note: or start it
  Choice ? save(3) : save(4); //~ coro-discarded-task: the task that 'save' returns is dropped //~ note: or start it
  save(5) && save(6); //~ coro-discarded-task: 'boost::asio::awaitable' is lazy //~ note: or start it
  Timer.async_wait(asio::use_awaitable); //~ coro-discarded-task: the task that 'async_wait' returns is dropped //~ note: or start it
  Timer.async_wait(asio::detached);
  co_await (save(7) && save(8));
}

int main() {
  asio::io_context Context;
  asio::steady_timer Timer(Context);
  save(9); //~ coro-discarded-task: 'co_await' it in a coroutine or start it with 'asio::co_spawn' //~ note: or start it
  asio::co_spawn(Context, forgets(Timer, true), asio::detached);
  Context.run();
}
