// Where the value of the call is used or cast away, nothing is replaced; the
// arm of a conditional whose value is thrown away is like a statement.
#include <boost/asio/awaitable.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <thread>
#include <unistd.h>

boost::asio::awaitable<unsigned> value() {
  (void)sleep(1); //~ coro-blocking-call: 'sleep' blocks
  unsigned Left = sleep(1); //~ coro-blocking-call: 'sleep' blocks
  while (sleep(1) != 0) //~ coro-blocking-call: 'sleep' blocks
    ;
  Left == 0 ? co_await boost::asio::steady_timer(co_await boost::asio::this_coro::executor, std::chrono::seconds(1)).async_wait(boost::asio::use_awaitable) //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks
            : void();
  co_return Left;
}
