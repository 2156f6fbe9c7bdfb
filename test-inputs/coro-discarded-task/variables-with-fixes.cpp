// The fix awaits where the task is made, if nothing else names the variable;
// one that would hold void goes away.
#include <own/lazy_task.hpp>

own::lazy_task<> save(int); //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>'
own::lazy_task<int> count(); //~ note: it returns 'own::lazy_task<int>' //~ note: it returns 'own::lazy_task<int>'

own::lazy_task<> keeps() {
  auto A = save(1); //~ coro-discarded-task: the task in 'A' is never awaited
  auto Count = count(); //~ coro-discarded-task: the task in 'Count' is never awaited
  const auto B = count(); //~ coro-discarded-task: the task in 'B' is never awaited
  own::lazy_task<> Typed = save(2); //~ coro-discarded-task: the task in 'Typed' is never awaited
  auto Named = save(3); //~ coro-discarded-task: the task in 'Named' is never awaited
  (void)Named; //~ note: this only looks at it
  co_return;
}
