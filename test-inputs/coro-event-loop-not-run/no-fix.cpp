// Where a fix would not be sure to come in time, or to come to an end.
#include <boost/asio.hpp>

namespace asio = boost::asio;

asio::awaitable<void> session();
void handle();

// There is more than one way out, or what is returned is worked out first.
int results();
int otherWays(bool Sure) {
  asio::io_context Io; //~ coro-event-loop-not-run: event loop 'Io' is given work, but nobody runs it
  asio::post(Io, handle); //~ note: it is given work here
  if (Sure)
    return 1;
  return 0;
}
int worksOutResult() {
  asio::io_context Io; //~ coro-event-loop-not-run: event loop 'Io' is given work, but nobody runs it
  asio::post(Io, handle); //~ note: it is given work here
  return results();
}

// A coroutine must not run a loop that blocks.
asio::awaitable<void> inCoroutine() {
  asio::io_context Io; //~ coro-event-loop-not-run: event loop 'Io' is given work, but nobody runs it
  asio::post(Io, handle); //~ note: it is given work here
  co_await session();
}
