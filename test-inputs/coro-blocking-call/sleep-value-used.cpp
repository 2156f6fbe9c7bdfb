// Where the value of the call is used or cast away, nothing is replaced; the
// arm of a conditional whose value is thrown away is like a statement.
#include <boost/asio/awaitable.hpp>
#include <thread>
#include <unistd.h>

boost::asio::awaitable<unsigned> value() {
  (void)sleep(1); //~ coro-blocking-call: 'sleep' blocks
  unsigned Left = sleep(1); //~ coro-blocking-call: 'sleep' blocks
  while (sleep(1) != 0) //~ coro-blocking-call: 'sleep' blocks
    ;
  Left == 0 ? std::this_thread::sleep_for(std::chrono::seconds(1)) //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks
            : void();
  co_return Left;
}
