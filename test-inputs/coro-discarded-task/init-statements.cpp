// The statements in the heads of if, switch and range-for.
#include <own/lazy_task.hpp>
#include <vector>

own::lazy_task<> step(int); //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>'

own::lazy_task<> heads(int Choice, std::vector<int> Values) {
  if (step(1); Choice == 1) //~ coro-discarded-task: the task that 'step' returns is dropped
    co_return;
  switch (step(2); Choice) { //~ coro-discarded-task: the task that 'step' returns is dropped
  default:
    break;
  }
  for (step(3); int Value : Values) //~ coro-discarded-task: the task that 'step' returns is dropped
    Choice += Value;
}
