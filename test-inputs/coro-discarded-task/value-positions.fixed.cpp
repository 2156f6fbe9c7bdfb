// The task stands where its result is meant: tested, compared, printed,
// converted.
#include <format>
#include <own/testable_task.hpp>

own::testable_task<int> count();
own::testable_task<bool> ok();
own::converting_task<bool> allowed();
void take(bool);
void takeNumber(int);

own::testable_task<int> positions(int N) {
  if (co_await ok())
    N = 1;
  while (co_await ok())
    N = 2;
  for (; !co_await ok();)
    N = 3;
  do
    N = 4;
  while (co_await ok() && N);
  if (co_await count() == 3)
    N = 5;
  if (co_await count() < 3)
    N = 6;
  N = co_await ok() ? 1 : 2;
  std::cout << co_await count();
  std::print("{}", co_await count());
  bool A = co_await allowed();
  take(co_await allowed());
  takeNumber(co_await allowed());
  N += co_await allowed() + 1;
  if (co_await ok() && co_await count() == 3 && co_await allowed() && A)
    co_return N;
  co_return co_await count();
}
bool returns() {
  return allowed();
}
