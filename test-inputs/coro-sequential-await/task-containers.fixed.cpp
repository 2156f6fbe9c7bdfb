// A loop over a container of lazy tasks starts each when it is awaited. So it
// does over one that only looks like a start.
#include <folly/coro/Collect.h>
#include <folly/coro/Task.h>
#include <own/lazy_task.hpp>
#include <utility>
#include <vector>

own::lazy_task<int> work(int);

own::lazy_task<int> loops(std::vector<own::lazy_task<int>> Tasks) {
  int Sum = 0;
  for (auto &Task : Tasks)
    Sum += co_await Task;
  std::vector<int> Results;
  for (auto &&Task : Tasks)
    Results.push_back(co_await std::move(Task));
  for (unsigned I = 0; I != Tasks.size(); ++I)
    Sum += co_await std::move(Tasks[I]);
  for (auto It = Tasks.begin(); It != Tasks.end(); ++It)
    Sum += co_await std::move(*It);
  co_return Sum;
}
folly::coro::Task<int> follyLoop(std::vector<folly::coro::Task<int>> Tasks) {
  int Sum = 0;
  auto Results = co_await folly::coro::collectAllWindowed(std::move(Tasks), 16);
  for (auto Result : Results)
    Sum += Result;
  co_return Sum;
}
