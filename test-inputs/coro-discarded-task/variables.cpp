// A task in a variable that nobody awaits, runs or hands on, whatever the
// variable is called and however it is declared. One that is moved into another
// such variable is lost there.
#include <own/lazy_task.hpp>

own::lazy_task<> save(int); //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>'
own::lazy_task<int> count(); //~ note: it returns 'own::lazy_task<int>' //~ note: it returns 'own::lazy_task<int>'

own::lazy_task<> keeps() {
  auto A = save(1); //~ coro-discarded-task: the task in 'A' is never awaited; 'own::lazy_task' is lazy, so its work never runs; 'co_await' it
  own::lazy_task<> B = save(2);
  own::lazy_task<int> C{count()}; //~ coro-discarded-task: the task in 'C' is never awaited
  auto D(save(3)); //~ coro-discarded-task: the task in 'D' is never awaited
  const auto E = save(4); //~ coro-discarded-task: the task in 'E' is never awaited
  const auto &F = save(5); //~ coro-discarded-task: the task in 'F' is never awaited
  auto &&G = save(6); //~ coro-discarded-task: the task in 'G' is never awaited
  [[maybe_unused]] auto H = save(7); //~ coro-discarded-task: the task in 'H' is never awaited
  auto _ = save(8); //~ coro-discarded-task: the task in '_' is never awaited
  auto Moved = std::move(B); //~ coro-discarded-task: the task in 'Moved' is never awaited
  if (auto Task = save(9); true) //~ coro-discarded-task: the task in 'Task' is never awaited
    co_return;
  for (auto Task = count(); false;) //~ coro-discarded-task: the task in 'Task' is never awaited
    ;
  auto First = save(10), Second = save(11); //~ coro-discarded-task: the task in 'First' is never awaited //~ coro-discarded-task: the task in 'Second' is never awaited
  using Type = decltype(First);
  (void)Second; //~ note: this only looks at it
}
void plain() {
  auto Task = save(12); //~ coro-discarded-task: the task in 'Task' is never awaited; 'own::lazy_task' is lazy, so its work never runs; 'co_await' it in a coroutine
}
