// A lambda that drops a task is a mistake wherever it is handed to; only tests
// for exceptions are another matter.
#include <own/lazy_task.hpp>

own::lazy_task<> save(int); //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>'

template <class F> void each(F &&Call) {}
#define RUN(Statement)                                                         \
  do {                                                                         \
    Statement;                                                                 \
  } while (false)

void saveAll() {
  each([](int Value) { save(Value); }); //~ coro-discarded-task: the task that 'save' returns is dropped
  RUN(save(1)); //~ coro-discarded-task: the task that 'save' returns is dropped
}
