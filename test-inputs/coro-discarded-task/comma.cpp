// Both sides of a comma can be thrown away.
#include <own/lazy_task.hpp>

own::lazy_task<int> step(int); //~ note: it returns 'own::lazy_task<int>' //~ note: it returns 'own::lazy_task<int>' //~ note: it returns 'own::lazy_task<int>' //~ note: it returns 'own::lazy_task<int>' //~ note: it returns 'own::lazy_task<int>' //~ note: it returns 'own::lazy_task<int>'

own::lazy_task<int> commas() {
  int Value = 0;
  step(1), ++Value; //~ coro-discarded-task: the task that 'step' returns is dropped
  ++Value, step(2); //~ coro-discarded-task: the task that 'step' returns is dropped
  step(3), step(4); //~ coro-discarded-task: the task that 'step' returns is dropped //~ coro-discarded-task: the task that 'step' returns is dropped
  Value = (step(5), 1); //~ coro-discarded-task: the task that 'step' returns is dropped
  co_return co_await (step(6), step(7)); //~ coro-discarded-task: the task that 'step' returns is dropped
}
