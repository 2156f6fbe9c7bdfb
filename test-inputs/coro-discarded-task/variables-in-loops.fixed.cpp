// Loops: a way on, a way out, a body that may not run.
#include <own/lazy_task.hpp>
#include <vector>

own::lazy_task<int> job(int = 0);

own::lazy_task<int> loops(std::vector<int> Values, int Count) {
  for (int Value : Values) {
    auto A = job(Value);
    if (Value == 0)
      continue;
    co_await std::move(A);
  }
  while (true) {
    auto B = job();
    if (Count-- == 0)
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
    auto E = co_await job();
  } while (Count--);
again:
  auto F = job();
  if (Count-- > 0)
    goto again;
  co_return co_await std::move(F);
}
