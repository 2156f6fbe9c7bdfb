// A loop of one's own, by the project's catalogue; and one of ours, of which
// the project knows better.
#include <boost/asio.hpp>
#include <memory>

namespace app {
class Reactor;
class Ticket {
public:
  void renew();

private:
  Reactor *Of;
};
class Reactor {
public:
  Reactor();
  void turn();
  void enqueue(void (*)());
  Ticket ticket();
  int size() const;
};
Reactor *makeReactor();
void drive(Reactor &);
void submit(const Ticket &, void (*)());
Ticket open(Reactor &);
} // namespace app

void handle();

void enqueued() {
  app::Reactor Loop; //~ coro-event-loop-not-run: event loop 'Loop' is given work, but nobody runs it; that work never happens; call 'Loop.turn()'
  Loop.enqueue(handle); //~ note: it is given work here
  Loop.size();
}
void byTicket() {
  app::Reactor Loop; //~ coro-event-loop-not-run: event loop 'Loop' is given work, but nobody runs it; that work never happens; call 'Loop.turn()'
  app::Ticket One = app::open(Loop);
  One.renew();
  app::submit(One, handle); //~ note: it is given work here
} //~ note: run it here
void made() {
  app::Reactor *Loop = app::makeReactor(); //~ coro-event-loop-not-run: event loop 'Loop' is given work, but nobody runs it; that work never happens; call 'Loop->turn()'
  Loop->enqueue(handle); //~ note: it is given work here
} //~ note: run it here

void driven() {
  app::Reactor Loop;
  Loop.enqueue(handle);
  app::drive(Loop);
}
void turned() {
  app::Reactor *Loop = app::makeReactor();
  Loop->enqueue(handle);
  Loop->turn();
}
void byItsDestructor() {
  boost::asio::io_context Io;
  boost::asio::post(Io, handle);
}
