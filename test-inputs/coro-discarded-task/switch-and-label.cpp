// Statements behind a case, a default, a label or an attribute.
#include <own/lazy_task.hpp>

own::lazy_task<> step(int); //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>'

own::lazy_task<> jumps(int Choice) {
  switch (Choice) {
  case 1:
    step(1); //~ coro-discarded-task: the task that 'step' returns is dropped
    break;
  case 2:
  case 3:
    step(2); //~ coro-discarded-task: the task that 'step' returns is dropped
    [[fallthrough]];
  default:
    step(3); //~ coro-discarded-task: the task that 'step' returns is dropped
  }
  switch (Choice)
  case 4:
    step(4); //~ coro-discarded-task: the task that 'step' returns is dropped
again:
  step(5); //~ coro-discarded-task: the task that 'step' returns is dropped
  if (Choice == 6) [[unlikely]]
    step(6); //~ coro-discarded-task: the task that 'step' returns is dropped
  if (Choice == 7)
    goto again;
  co_return;
}
