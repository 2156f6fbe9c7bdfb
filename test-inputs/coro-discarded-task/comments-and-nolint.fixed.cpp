// The fix keeps comments; a NOLINT silences.
#include <own/lazy_task.hpp>

own::lazy_task<> step(int);

own::lazy_task<> steps() {
  // The first step.
  co_await step(/*Number=*/1); /* done */ //~ coro-discarded-task: the task that 'step' returns is dropped
  co_await /* in the background */ step(2);
  step(3); // NOLINT(coro-discarded-task)
  // NOLINTNEXTLINE
  (void)step(4);
  co_await step( //~ coro-discarded-task: the task that 'step' returns is dropped
      5);
  co_return;
}
