// A loop that gives the work, or that goes round once, is no reason to leave
// out the fix.
#include <boost/asio.hpp>

namespace asio = boost::asio;

void handle(int);

void many() {
  asio::io_context Io; //~ coro-event-loop-not-run: event loop 'Io' is given work, but nobody runs it
  for (int I = 0; I != 3; ++I)
    asio::post(Io, [I] { handle(I); }); //~ note: it is given work here
  handle(3);
} //~ note: run it here
void once() {
  asio::io_context Io; //~ coro-event-loop-not-run: event loop 'Io' is given work, but nobody runs it
  do {
    handle(1);
  } while (0);
  asio::post(Io, [] {}); //~ note: it is given work here
  handle(2);
} //~ note: run it here
