// NOLINT, at a coroutine and at a loop.
#include <own/lazy_task.hpp>

own::lazy_task<> next();
void log(int);

static own::lazy_task<> quiet(int Id) { // NOLINT(coro-never-suspends)
  log(Id);
  log(2);
  co_return;
}
own::lazy_task<> loops() {
  co_await next();
  while (true) // NOLINT(coro-never-suspends)
    log(1);
}
