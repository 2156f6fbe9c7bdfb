// A catch handler cannot await: a finding, but no fix.
#include <own/lazy_task.hpp>

own::lazy_task<> step(int); //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>'

own::lazy_task<> recovers() {
  try {
    co_await step(1);
  } catch (int) {
    step(2); //~ coro-discarded-task: the task that 'step' returns is dropped
    try {
      step(3); //~ coro-discarded-task: the task that 'step' returns is dropped
    } catch (...) {
    }
  }
}
