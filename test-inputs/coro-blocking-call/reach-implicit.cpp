// Nobody writes these calls.
#include <memory>
#include <own/lazy_task.hpp>
#include <unistd.h>

int nap() { return sleep(1); } //~ note: in 'nap', 'sleep' blocks //~ note: in 'nap', 'sleep' blocks //~ note: in 'nap', 'sleep' blocks //~ note: in 'nap', 'sleep' blocks //~ note: in 'nap', 'sleep' blocks //~ note: in 'nap', 'sleep' blocks //~ note: in 'nap', 'sleep' blocks //~ note: in 'nap', 'sleep' blocks //~ note: in 'nap', 'sleep' blocks //~ note: in 'nap', 'sleep' blocks //~ note: in 'nap', 'sleep' blocks //~ note: in 'nap', 'sleep' blocks //~ note: in 'nap', 'sleep' blocks //~ note: in 'nap', 'sleep' blocks //~ note: in 'nap', 'sleep' blocks

struct Opened {
  Opened() { nap(); } //~ note: 'Opened::Opened' calls 'nap' here //~ note: 'Opened::Opened' calls 'nap' here
};
struct Base {
  Opened First;
};
struct Inherits : Base {
  int Value;
  Inherits() : Value(0) {} //~ note: 'Inherits::Inherits' calls 'Opened::Opened' here
};
struct Initialised {
  int Value = nap();
};
struct ByList {
  int Value;
  explicit ByList(int) : Value(nap()) {} //~ note: 'ByList::ByList' calls 'nap' here
};
struct Closing {
  ~Closing() { nap(); } //~ note: 'Closing::~Closing' calls 'nap' here //~ note: 'Closing::~Closing' calls 'nap' here //~ note: 'Closing::~Closing' calls 'nap' here //~ note: 'Closing::~Closing' calls 'nap' here //~ note: 'Closing::~Closing' calls 'nap' here
};
struct Holder {
  Closing Part;
  ~Holder() {} //~ note: 'Holder::~Holder' calls 'Closing::~Closing' here
};
struct Plain {
  Closing Part;
};
struct Operators {
  Operators &operator<<(int) {
    nap(); //~ note: 'Operators::operator<<' calls 'nap' here
    return *this;
  }
  explicit operator bool() const { return nap() != 0; } //~ note: 'Operators::operator bool' calls 'nap' here
  int operator[](int) const { return nap(); } //~ note: 'Operators::operator[]' calls 'nap' here
  int operator()(int) const { return nap(); } //~ note: 'Operators::operator()' calls 'nap' here
  bool operator==(const Operators &) const { return nap() != 0; } //~ note: 'Operators::operator==' calls 'nap' here
};
void defaulted(int Value = nap());
Closing make();

own::lazy_task<> implicit(Operators &Some) {
  Opened A; //~ coro-blocking-call: constructing 'Opened' blocks the thread that runs coroutine 'implicit': it reaches 'sleep' through 1 more function
  Inherits B; //~ coro-blocking-call: constructing 'Inherits' blocks the thread that runs coroutine 'implicit': it reaches 'sleep' through 2 more functions
  Initialised C; //~ coro-blocking-call: 'nap' blocks the thread that runs coroutine 'implicit': it reaches 'sleep'
  ByList D(1); //~ coro-blocking-call: constructing 'ByList' blocks the thread that runs coroutine 'implicit': it reaches 'sleep' through 1 more function
  Closing E; //~ coro-blocking-call: destroying 'Closing' blocks the thread that runs coroutine 'implicit': it reaches 'sleep' through 1 more function
  Holder F; //~ coro-blocking-call: destroying 'Holder' blocks the thread that runs coroutine 'implicit': it reaches 'sleep' through 2 more functions
  Plain G; //~ coro-blocking-call: destroying 'Closing' blocks the thread that runs coroutine 'implicit': it reaches 'sleep' through 1 more function
  Some << 1; //~ coro-blocking-call: 'Operators::operator<<' blocks the thread that runs coroutine 'implicit': it reaches 'sleep' through 1 more function
  if (Some) //~ coro-blocking-call: 'Operators::operator bool' blocks the thread that runs coroutine 'implicit': it reaches 'sleep' through 1 more function
    Some[1]; //~ coro-blocking-call: 'Operators::operator[]' blocks the thread that runs coroutine 'implicit': it reaches 'sleep' through 1 more function
  Some(2); //~ coro-blocking-call: 'Some' blocks the thread that runs coroutine 'implicit': it reaches 'sleep' through 1 more function
  (void)(Some == Some); //~ coro-blocking-call: 'Operators::operator==' blocks the thread that runs coroutine 'implicit': it reaches 'sleep' through 1 more function
  defaulted(); //~ coro-blocking-call: 'nap' blocks the thread that runs coroutine 'implicit': it reaches 'sleep'
  make(); //~ coro-blocking-call: destroying 'Closing' blocks the thread that runs coroutine 'implicit': it reaches 'sleep' through 1 more function
  delete new Closing; //~ coro-blocking-call: destroying 'Closing' blocks the thread that runs coroutine 'implicit': it reaches 'sleep' through 1 more function
  co_return;
}
