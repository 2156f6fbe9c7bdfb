// The fix of a C sleep needs a type of <chrono>, which the timer's header brings.
#include <boost/asio/awaitable.hpp>
#include <unistd.h>

boost::asio::awaitable<void> rest() {
  sleep(2); //~ coro-blocking-call: 'sleep' blocks
  co_return;
}
