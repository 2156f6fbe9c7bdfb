// A loop that gives the work, or that goes round once, is no reason to leave
// out the fix.
#include <boost/asio.hpp>

namespace asio = boost::asio;

void handle(int);

void many() {
  asio::io_context Io;
  for (int I = 0; I != 3; ++I)
    asio::post(Io, [I] { handle(I); });
  handle(3);
  Io.run();
}
void once() {
  asio::io_context Io;
  do {
    handle(1);
  } while (0);
  asio::post(Io, [] {});
  handle(2);
  Io.run();
}
