// Another task is put into the variable before anybody awaits the first, or
// after the last await.
#include <own/lazy_task.hpp>

own::lazy_task<> job(int); //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>'

own::lazy_task<> replaces(bool Again, int Count) {
  auto A = job(1); //~ coro-discarded-task: the task in 'A' is overwritten before anybody awaits it; 'own::lazy_task' is lazy, so its work never runs
  A = job(2); //~ note: another task is put in its place here
  co_await std::move(A);
  auto B = job(3); //~ coro-discarded-task: the task in 'B' is never awaited
  B = job(4);
  auto C = job(5);
  co_await std::move(C);
  C = job(6);
  co_await std::move(C);
  auto D = job(7);
  while (Count--) {
    co_await std::move(D);
    D = job(Count);
  }
  co_await std::move(D);
}
