// A call that blocks behind other functions is reported where the coroutine
// makes the first of these calls; the way to it is told step by step.
#include <fstream>
#include <netdb.h>
#include <own/lazy_task.hpp>
#include <string>

namespace app {

static int lookup(const char *Host) {
  addrinfo *Result = nullptr;
  return getaddrinfo(Host, "80", nullptr, &Result); //~ note: in 'app::lookup', 'getaddrinfo' blocks //~ note: in 'app::lookup', 'getaddrinfo' blocks
}

inline int parse(const std::string &Line) { return lookup(Line.c_str()); } //~ note: 'app::parse' calls 'app::lookup' here //~ note: 'app::parse' calls 'app::lookup' here

struct Settings {
  std::string Host;
};

Settings load(const char *Path) {
  std::ifstream In(Path); //~ note: in 'app::load', the construction of 'std::basic_ifstream' does blocking I/O on the thread
  Settings Result;
  std::getline(In, Result.Host);
  parse(Result.Host); //~ note: 'app::load' calls 'app::parse' here
  return Result;
}

int harmless(int Value) { return Value + 1; }
int alsoHarmless(int Value) { return harmless(Value) * harmless(Value); }

} // namespace app

own::lazy_task<int> serve() {
  app::Settings Current = app::load("settings"); //~ coro-blocking-call: 'app::load' blocks the thread that runs coroutine 'serve': it reaches 'getaddrinfo' through 2 more functions //~ coro-blocking-io: 'app::load' does blocking I/O on the thread that runs coroutine 'serve': it reaches the construction of 'std::basic_ifstream'
  int Depth = app::parse(Current.Host); //~ coro-blocking-call: 'app::parse' blocks the thread that runs coroutine 'serve': it reaches 'getaddrinfo' through 1 more function
  co_return app::alsoHarmless(Depth);
}
