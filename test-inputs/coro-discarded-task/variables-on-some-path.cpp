// Awaited on some paths only, where the others neither use the task nor hand it
// to anybody.
#include <own/lazy_task.hpp>

own::lazy_task<int> job(int = 0); //~ note: it returns 'own::lazy_task<int>' //~ note: it returns 'own::lazy_task<int>' //~ note: it returns 'own::lazy_task<int>' //~ note: it returns 'own::lazy_task<int>' //~ note: it returns 'own::lazy_task<int>' //~ note: it returns 'own::lazy_task<int>' //~ note: it returns 'own::lazy_task<int>' //~ note: it returns 'own::lazy_task<int>' //~ note: it returns 'own::lazy_task<int>'
void hand(own::lazy_task<int>);
bool ready();

own::lazy_task<int> branches(bool Now, int Choice) {
  auto A = job(); //~ coro-discarded-task: the task in 'A' is not awaited on every path; 'own::lazy_task' is lazy, so its work never runs
  if (Now) //~ note: it is lost where this is false
    co_await std::move(A);
  auto B = job(); //~ coro-discarded-task: the task in 'B' is not awaited on every path
  if (ready()) //~ note: it is lost where this is true
    co_return 0;
  co_await std::move(B);
  auto C = job(); //~ coro-discarded-task: the task in 'C' is not awaited on every path
  if (Now && co_await std::move(C)) //~ note: it is lost where this is false
    Choice = 1;
  auto D = job(); //~ coro-discarded-task: the task in 'D' is not awaited on every path
  if (Now || co_await std::move(D)) //~ note: it is lost where this is true
    Choice = 2;
  auto E = job(); //~ coro-discarded-task: the task in 'E' is not awaited on every path
  Choice = Now ? co_await std::move(E) : 0; //~ note: it is lost where this is false
  auto F = job(); //~ coro-discarded-task: the task in 'F' is not awaited on every path
  switch (Choice) { //~ note: it is lost on one of the ways from here
  case 1:
    hand(std::move(F));
    break;
  case 2:
    co_await std::move(F);
    break;
  default:
    break;
  }
  auto G = job(); //~ coro-discarded-task: the task in 'G' is not awaited on every path
  try {
    if (Now) //~ note: it is lost where this is true
      co_return 1;
    co_await std::move(G);
  } catch (int) {
  }
  auto H = job(1); //~ coro-discarded-task: the task in 'H' is not awaited on every path
  auto I = job(2); //~ coro-discarded-task: the task in 'I' is not awaited on every path
  co_return co_await (Now ? std::move(H) : std::move(I)); //~ note: it is lost where this is false //~ note: it is lost where this is true
}
