// A NOLINT of another check does not silence this one.
#include <own/lazy_task.hpp>
#include <unistd.h>

own::lazy_task<> unknown() {
  sleep(1); // NOLINT(coro-discarded-task) //~ coro-blocking-call: 'sleep' blocks
  // NOLINTNEXTLINE(bugprone-*)
  sleep(2); //~ coro-blocking-call: 'sleep' blocks
  co_return;
}
