// Each way to say that a finding is known.
#include <own/lazy_task.hpp>
#include <unistd.h>

own::lazy_task<> known() {
  sleep(1); // NOLINT
  sleep(2); // NOLINT(coro-blocking-call)
  sleep(3); // NOLINT(coro-*): the device needs it.
  sleep(4); // NOLINT(bugprone-unused, coro-blocking-call)
  // NOLINTNEXTLINE(coro-blocking-call)
  sleep(5);
  // NOLINTBEGIN(coro-blocking-call)
  sleep(6);
  sleep(7);
  // NOLINTEND(coro-blocking-call)
  co_return;
}
