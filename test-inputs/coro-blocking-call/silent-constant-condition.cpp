// A branch whose condition is a constant that is false never runs, also in a
// plain 'if': so debug code is switched off.
#include <fstream>
#include <own/lazy_task.hpp>
#include <string>
#include <unistd.h>

#ifdef NO_SUCH_MACRO
static constexpr bool DumpMalformed = true;
#else
static constexpr bool DumpMalformed = false;
#endif

own::lazy_task<> reply();

own::lazy_task<> publish(const std::string &Data) {
  if (DumpMalformed) {
    std::ofstream Dump("malformed.txt");
    Dump << Data;
  }
  co_await reply();
}

own::lazy_task<> conditions(int Count) {
  if (DumpMalformed && Count > 3)
    sleep(1);
  if (!DumpMalformed)
    co_await reply();
  else
    sleep(1);
  while (DumpMalformed)
    sleep(1);
  DumpMalformed ? sleep(1) : 0;
  if (0)
    sleep(1);
}
