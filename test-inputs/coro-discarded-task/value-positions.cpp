// The task stands where its result is meant: tested, compared, printed,
// converted.
#include <format>
#include <own/testable_task.hpp>

own::testable_task<int> count(); //~ note: it returns 'own::testable_task<int>' //~ note: it returns 'own::testable_task<int>' //~ note: it returns 'own::testable_task<int>' //~ note: it returns 'own::testable_task<int>'
own::testable_task<bool> ok(); //~ note: it returns 'own::testable_task<bool>' //~ note: it returns 'own::testable_task<bool>' //~ note: it returns 'own::testable_task<bool>' //~ note: it returns 'own::testable_task<bool>' //~ note: it returns 'own::testable_task<bool>'
own::converting_task<bool> allowed(); //~ note: it returns 'own::converting_task<bool>' //~ note: it returns 'own::converting_task<bool>' //~ note: it returns 'own::converting_task<bool>' //~ note: it returns 'own::converting_task<bool>' //~ note: it returns 'own::converting_task<bool>'
void take(bool);
void takeNumber(int);

own::testable_task<int> positions(int N) {
  if (ok()) //~ coro-discarded-task: the task that 'ok' returns is tested in place of its result; 'own::testable_task' is lazy, so its work never runs; 'co_await' it
    N = 1;
  while (ok()) //~ coro-discarded-task: tested in place of its result
    N = 2;
  for (; !ok();) //~ coro-discarded-task: tested in place of its result
    N = 3;
  do
    N = 4;
  while (ok() && N); //~ coro-discarded-task: tested in place of its result
  if (count() == 3) //~ coro-discarded-task: the task that 'count' returns is compared in place of its result
    N = 5;
  if (count() < 3) //~ coro-discarded-task: compared in place of its result
    N = 6;
  N = ok() ? 1 : 2; //~ coro-discarded-task: tested in place of its result
  std::cout << count(); //~ coro-discarded-task: the task that 'count' returns is only looked at
  std::print("{}", count()); //~ coro-discarded-task: the task that 'count' returns is only looked at
  bool A = allowed(); //~ coro-discarded-task: in place of its result
  take(allowed()); //~ coro-discarded-task: in place of its result
  takeNumber(allowed()); //~ coro-discarded-task: in place of its result
  N += allowed() + 1; //~ coro-discarded-task: in place of its result
  if (co_await ok() && co_await count() == 3 && co_await allowed() && A)
    co_return N;
  co_return co_await count();
}
bool returns() {
  return allowed(); //~ coro-discarded-task: in place of its result
}
