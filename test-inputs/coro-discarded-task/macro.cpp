// Out of a macro: reported where the macro is used, and not edited.
#include <own/lazy_task.hpp>

own::lazy_task<> step(int); //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>'

#define STEP(N) step(N)
#define RUN(CALL) CALL
#define IGNORE(CALL) (void)(CALL)

own::lazy_task<> macros() {
  STEP(1); //~ coro-discarded-task: the task that 'step' returns is dropped
  RUN(step(2)); //~ coro-discarded-task: the task that 'step' returns is dropped
  IGNORE(step(3)); //~ coro-discarded-task: dropped by a cast to void
  co_return;
}
