// Awaits that are no queries: of the coroutine's own environment, of
// schedulers, events and timers; and the early returns of expected-like types.
#include <boost/asio.hpp>
#include <coro/coro.hpp>
#include <own/expected.hpp>

boost::asio::awaitable<int> environment() {
  auto Executor = co_await boost::asio::this_coro::executor;
  auto Again = co_await boost::asio::this_coro::executor;
  boost::asio::steady_timer Timer(Executor);
  boost::asio::steady_timer Other(Again);
  co_await Timer.async_wait(boost::asio::use_awaitable);
  co_await Other.async_wait(boost::asio::use_awaitable);
  co_return 1;
}
coro::task<int> schedules(coro::io_scheduler &A, coro::io_scheduler &B) {
  co_await A.schedule();
  co_await B.schedule();
  co_return 1;
}
own::expected<int> parseNumber(int), parseText(int);
own::expected<int> parse() {
  auto Number = co_await parseNumber(1);
  auto Text = co_await parseText(2);
  co_return Number + Text;
}
