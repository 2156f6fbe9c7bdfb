// Loops: a way on, a way out, a body that may not run.
#include <own/lazy_task.hpp>
#include <vector>

own::lazy_task<int> job(int = 0); //~ note: it returns 'own::lazy_task<int>' //~ note: it returns 'own::lazy_task<int>' //~ note: it returns 'own::lazy_task<int>' //~ note: it returns 'own::lazy_task<int>'

own::lazy_task<int> loops(std::vector<int> Values, int Count) {
  for (int Value : Values) {
    auto A = job(Value); //~ coro-discarded-task: the task in 'A' is not awaited on every path
    if (Value == 0) //~ note: it is lost where this is true
      continue;
    co_await std::move(A); //~ coro-sequential-await: one await for each iteration
  }
  while (true) {
    auto B = job(); //~ coro-discarded-task: the task in 'B' is not awaited on every path
    if (Count-- == 0) //~ note: it is lost where this is true
      break;
    co_await std::move(B);
  }
  auto C = job();
  while (Count--) // Likely to run at least once.
    Count += co_await C;
  auto D = job();
  for (int Value : Values)
    Count += Value + co_await D;
  do {
    auto E = job(); //~ coro-discarded-task: the task in 'E' is never awaited
  } while (Count--);
again:
  auto F = job(); //~ coro-discarded-task: the task in 'F' is not awaited on every path
  if (Count-- > 0) //~ note: it is lost where this is true
    goto again;
  co_return co_await std::move(F);
}
