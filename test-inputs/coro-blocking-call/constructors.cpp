// Constructors run here though no call is to be seen; so do the default member
// initialisers and default arguments that they use, and static locals.
#include <memory>
#include <own/lazy_task.hpp>
#include <unistd.h>
#include <vector>

struct Connection {
  [[clang::annotate("corolint::blocking")]] explicit Connection(const char *); //~ note: declared blocking here //~ note: declared blocking here //~ note: declared blocking here //~ note: declared blocking here //~ note: declared blocking here
  Connection(Connection &&) noexcept;
};
struct Session {
  Connection Server{"host"};
  int Number = 0;
};
struct Pause {
  unsigned Left = sleep(1);
};
struct Base {
  explicit Base(unsigned Left = sleep(2));
};
struct Derived : Base {};

own::lazy_task<> constructs() {
  Connection Braces{"host"}; //~ coro-blocking-call: constructing 'Connection' blocks the thread that runs coroutine 'constructs'
  auto Copied = Connection("host"); //~ coro-blocking-call: constructing 'Connection' blocks
  auto *New = new Connection("host"); //~ coro-blocking-call: constructing 'Connection' blocks
  static Connection Once("host"); //~ coro-blocking-call: constructing 'Connection' blocks
  Session Member; //~ coro-blocking-call: constructing 'Connection' blocks
  co_return;
}

void logged(const char *Text, unsigned Left = sleep(3));

own::lazy_task<> defaults() {
  Pause Initialised; //~ coro-blocking-call: 'sleep' blocks
  Pause Aggregate{}; //~ coro-blocking-call: 'sleep' blocks
  Pause Given{4};
  Derived Inherited; //~ coro-blocking-call: 'sleep' blocks
  logged("text"); //~ coro-blocking-call: 'sleep' blocks
  logged("text", 5);
  co_return;
}
