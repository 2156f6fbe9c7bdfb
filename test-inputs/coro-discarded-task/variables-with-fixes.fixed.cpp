// The fix awaits where the task is made, if nothing else names the variable;
// one that would hold void goes away.
#include <own/lazy_task.hpp>

own::lazy_task<> save(int);
own::lazy_task<int> count();

own::lazy_task<> keeps() {
  co_await save(1);
  auto Count = co_await count();
  const auto B = co_await count();
  own::lazy_task<> Typed = save(2);
  auto Named = save(3);
  (void)Named;
  co_return;
}
