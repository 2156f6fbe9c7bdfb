// Timeouts that are not zero, or not known to be: another value later, a part
// that is something else, a parameter, no timeout at all.
#include <own/lazy_task.hpp>
#include <poll.h>
#include <sys/select.h>
#include <time.h>

extern int Configured;

own::lazy_task<> timeouts(fd_set *Set, pollfd *Files, int Given, bool IsSlow) {
  timeval Later{0, 0};
  if (IsSlow)
    Later.tv_sec = 1;
  select(8, Set, nullptr, nullptr, &Later); //~ coro-blocking-call: 'select' blocks the thread that runs coroutine 'timeouts'
  timeval Part = {.tv_sec = 0, .tv_usec = 100};
  select(8, Set, nullptr, nullptr, &Part); //~ coro-blocking-call: 'select' blocks
  select(8, Set, nullptr, nullptr, nullptr); //~ coro-blocking-call: 'select' blocks
  timespec Nothing = {};
  Nothing.tv_nsec += Given;
  nanosleep(&Nothing, nullptr); //~ coro-blocking-call: 'nanosleep' blocks
  int Timeout = 0;
  Timeout = Given;
  poll(Files, 1, Timeout); //~ coro-blocking-call: 'poll' blocks
  poll(Files, 1, Configured); //~ coro-blocking-call: 'poll' blocks
  ppoll(Files, 1, nullptr, nullptr); //~ coro-blocking-call: 'ppoll' blocks
  co_return;
}
