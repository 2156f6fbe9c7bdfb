// Containers of tasks whose order or number matters: the loop leaves when it
// has what it wants, paces itself, or the tasks run already.
#include <own/eager_task.hpp>
#include <own/lazy_task.hpp>
#include <own/generator.hpp>
#include <utility>
#include <vector>

own::lazy_task<> sleepFor(int);

own::lazy_task<int> first(std::vector<own::lazy_task<int>> Tasks) {
  for (auto &Task : Tasks)
    if (int Value = co_await std::move(Task))
      co_return Value;
  co_return 0;
}
own::lazy_task<> paced(std::vector<own::lazy_task<>> Tasks) {
  for (auto &Task : Tasks) {
    co_await std::move(Task);
    co_await sleepFor(10);
  }
}
own::lazy_task<int> started(std::vector<own::eager_task<int>> Tasks) {
  int Sum = 0;
  for (auto &Task : Tasks)
    Sum += co_await std::move(Task);
  co_return Sum;
}
