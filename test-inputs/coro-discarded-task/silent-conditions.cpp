// Branches that go together, ask the task itself, leave by an exception or for
// good: no path loses a task that another awaits.
#include <own/lazy_task.hpp>
#include <own/testable_task.hpp>
#include <stdexcept>

own::lazy_task<int> job(int = 0);
own::testable_task<int> testable();
[[noreturn]] void fail();
int hand(own::lazy_task<int>);

own::lazy_task<int> correlated(bool Now, int Choice) {
  auto A = job();
  if (Now)
    co_await std::move(A);
  if (!Now)
    hand(std::move(A));
  auto B = job();
  if (Choice == 1)
    hand(std::move(B));
  else
    co_await std::move(B);
  auto C = testable();
  if (C.valid())
    co_await std::move(C);
  auto D = testable();
  if (D)
    co_await std::move(D);
  auto E = testable();
  bool HasWork = E.valid();
  if (HasWork)
    co_await std::move(E);
  auto F = job();
  if (Choice < 0)
    throw std::runtime_error("negative");
  if (Choice > 9)
    fail();
  co_return co_await std::move(F);
}
own::lazy_task<int> loops(int Count) {
  auto A = job();
  for (;;) {
    if (Count-- == 0)
      break;
  }
  co_await std::move(A);
  auto B = job();
  try {
    co_await job(1);
  } catch (int) {
  }
  co_await std::move(B);
  auto C = job();
  while (co_await C < 3)
    ;
  auto D = job();
  switch (Count) {
  case 1:
    co_return co_await std::move(D);
  default:
    hand(std::move(D));
  }
  auto E = job();
  co_return Count ? co_await std::move(E) : hand(std::move(E));
}
