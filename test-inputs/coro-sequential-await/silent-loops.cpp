// Loops that poll, retry, count down or leave after the await run one step
// after the other by intention.
#include <own/lazy_task.hpp>
#include <vector>

own::lazy_task<bool> isDone(int);
own::lazy_task<int> attempt(int);

own::lazy_task<int> retry() {
  for (int I = 0; I != 3; ++I) {
    auto Value = co_await attempt(I);
    if (Value != 0)
      co_return Value;
  }
  co_return 0;
}
own::lazy_task<> poll() {
  while (!co_await isDone(1))
    ;
  do {
  } while (co_await isDone(2));
}
own::lazy_task<int> leaves(std::vector<int> Values) {
  for (int Value : Values) {
    auto Result = co_await attempt(Value);
    co_return Result;
  }
  for (int Value : Values) {
    auto Result = co_await attempt(Value);
    if (Result)
      break;
  }
  co_return 0;
}
