// The fix keeps comments; a NOLINT silences.
#include <own/lazy_task.hpp>

own::lazy_task<> step(int); //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>'

own::lazy_task<> steps() {
  // The first step.
  step(/*Number=*/1); /* done */ //~ coro-discarded-task: the task that 'step' returns is dropped
  (void)/* in the background */ step(2); //~ coro-discarded-task: dropped by a cast to void
  step(3); // NOLINT(coro-discarded-task)
  // NOLINTNEXTLINE
  (void)step(4);
  step( //~ coro-discarded-task: the task that 'step' returns is dropped
      5);
  co_return;
}
