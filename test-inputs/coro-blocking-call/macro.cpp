// A call out of a macro is reported where the macro is used, and not edited.
#include <boost/asio/awaitable.hpp>
#include <thread>
#include <unistd.h>

#define PAUSE(N) std::this_thread::sleep_for(std::chrono::seconds(N))
#define TWICE(X) X; X
#define ONE_SECOND std::chrono::seconds(1)

boost::asio::awaitable<void> macros() {
  PAUSE(1); //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks
  TWICE(sleep(1)); //~ coro-blocking-call: 'sleep' blocks
  co_return;
}
