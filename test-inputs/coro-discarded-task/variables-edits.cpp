// Declarations of every shape: what the fix leaves has to compile.
#include <own/lazy_task.hpp>

own::lazy_task<> save(int); //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>'
own::lazy_task<int> count(); //~ note: it returns 'own::lazy_task<int>' //~ note: it returns 'own::lazy_task<int>' //~ note: it returns 'own::lazy_task<int>'
struct Base {
  own::lazy_task<> operator+(int); //~ note: it returns 'own::lazy_task<>'
};

own::lazy_task<> shapes(Base Left) {
  auto A{save(1)}; //~ coro-discarded-task: the task in 'A' is never awaited
  auto B(save(2)); //~ coro-discarded-task: the task in 'B' is never awaited
  auto C = (save(3)); //~ coro-discarded-task: the task in 'C' is never awaited
  auto D = Left + 4; //~ coro-discarded-task: the task in 'D' is never awaited
  auto E = count(), F = count(); //~ coro-discarded-task: the task in 'E' is never awaited //~ coro-discarded-task: the task in 'F' is never awaited
  auto G = save(5), H = save(6); //~ coro-discarded-task: the task in 'G' is never awaited //~ coro-discarded-task: the task in 'H' is never awaited
  decltype(auto) I = save(7); //~ coro-discarded-task: the task in 'I' is never awaited
  auto J = true ? save(8) : save(9); //~ coro-discarded-task: the task in 'J' is never awaited
  auto K = save(10); //~ coro-discarded-task: the task in 'K' is never awaited
  if (auto L = count(); true) //~ coro-discarded-task: the task in 'L' is never awaited
    co_return;
  for (auto M = save(11);;) //~ coro-discarded-task: the task in 'M' is never awaited
    break;
  switch (auto N = save(12); 1) { //~ coro-discarded-task: the task in 'N' is never awaited
  default:
    auto O = save(13); //~ coro-discarded-task: the task in 'O' is never awaited
  }
  [] { auto P = save(14); }(); //~ coro-discarded-task: the task in 'P' is never awaited
}
