// A loop over a container of lazy tasks starts each when it is awaited. So it
// does over one that only looks like a start.
#include <folly/coro/Task.h>
#include <own/lazy_task.hpp>
#include <utility>
#include <vector>

own::lazy_task<int> work(int);

own::lazy_task<int> loops(std::vector<own::lazy_task<int>> Tasks) {
  int Sum = 0;
  for (auto &Task : Tasks)
    Sum += co_await Task; //~ coro-sequential-await: this loop awaits lazy tasks one by one; a lazy task starts when it is awaited, so they do not overlap; join them, for example with this library's 'when_all', a bounded number at a time
  std::vector<int> Results;
  for (auto &&Task : Tasks)
    Results.push_back(co_await std::move(Task)); //~ coro-sequential-await: this loop awaits lazy tasks one by one
  for (unsigned I = 0; I != Tasks.size(); ++I)
    Sum += co_await std::move(Tasks[I]); //~ coro-sequential-await: this loop awaits lazy tasks
  for (auto It = Tasks.begin(); It != Tasks.end(); ++It)
    Sum += co_await std::move(*It); //~ coro-sequential-await: this loop awaits lazy tasks
  co_return Sum;
}
folly::coro::Task<int> follyLoop(std::vector<folly::coro::Task<int>> Tasks) {
  int Sum = 0;
  for (auto &Task : Tasks)
    Sum += co_await std::move(Task); //~ coro-sequential-await: join them with 'folly::coro::collectAllWindowed', so many at a time //~ note: await them together, at most 16 at a time
  co_return Sum;
}
