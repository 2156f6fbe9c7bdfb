// A call that blocks behind other functions is reported where the coroutine
// makes the first of these calls; the way to it is told step by step.
#include <fstream>
#include <netdb.h>
#include <own/lazy_task.hpp>
#include <string>

namespace app {

static int lookup(const char *Host) {
  addrinfo *Result = nullptr;
  return getaddrinfo(Host, "80", nullptr, &Result);
}

inline int parse(const std::string &Line) { return lookup(Line.c_str()); }

struct Settings {
  std::string Host;
};

Settings load(const char *Path) {
  std::ifstream In(Path);
  Settings Result;
  std::getline(In, Result.Host);
  parse(Result.Host);
  return Result;
}

int harmless(int Value) { return Value + 1; }
int alsoHarmless(int Value) { return harmless(Value) * harmless(Value); }

} // namespace app

own::lazy_task<int> serve() {
  app::Settings Current = app::load("settings");
  int Depth = app::parse(Current.Host);
  co_return app::alsoHarmless(Depth);
}
