// The only statement of an if, an else, a loop.
#include <own/lazy_task.hpp>
#include <vector>

own::lazy_task<> step(int); //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>'

own::lazy_task<> branches(bool IsLong, std::vector<int> Values) {
  if (IsLong)
    step(1); //~ coro-discarded-task: the task that 'step' returns is dropped
  else
    step(2); //~ coro-discarded-task: the task that 'step' returns is dropped
  while (IsLong)
    step(3); //~ coro-discarded-task: the task that 'step' returns is dropped
  do
    step(4); //~ coro-discarded-task: the task that 'step' returns is dropped
  while (IsLong);
  for (int Value : Values)
    step(Value); //~ coro-discarded-task: the task that 'step' returns is dropped
  for (;;)
    step(6); //~ coro-discarded-task: the task that 'step' returns is dropped
  co_return;
}
