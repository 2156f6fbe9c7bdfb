// Where loops stand: in members, lambdas, templates whose loop depends on
// nothing; with bindings, several in one function, with comments.
#include <folly/coro/Collect.h>
#include <folly/coro/Task.h>
#include <string>
#include <utility>
#include <vector>

namespace inputs {
using folly::coro::Task;
struct Entry {
  std::string Key;
  int Value;
};
Task<bool> isValid(const std::string &Key, int Value);
Task<void> restart(const std::string &Key);
Task<int> size(int);
struct Registry {
  std::vector<Entry> Entries;
  Task<int> refresh(const Entry &) const;
  Task<int> all() const {
    int Valid = 0;
    std::vector<folly::coro::Task<bool>> Tasks;
    Tasks.reserve(Entries.size());
    for (const auto &[Key, Value] : Entries) // Each one.
      Tasks.push_back(isValid(Key, Value));
    auto Results =
        co_await folly::coro::collectAllWindowed(std::move(Tasks), 16);
    for (auto Result : Results)
      Valid += Result;
    std::vector<folly::coro::Task<int>> Pending;
    Pending.reserve(Entries.size());
    for (const Entry &Each : Entries)
      Pending.push_back(refresh(Each));
    auto Outcomes =
        co_await folly::coro::collectAllWindowed(std::move(Pending), 16);
    for (auto Result : Outcomes)
      Valid += Result * 2;
    co_return Valid;
  }
};
template <typename T> Task<int> sum(std::vector<int> Keys, T) {
  int Sum = 0;
  std::vector<folly::coro::Task<int>> Tasks;
  Tasks.reserve(Keys.size());
  for (int Key : Keys)
    Tasks.push_back(size(Key));
  auto Results = co_await folly::coro::collectAllWindowed(std::move(Tasks), 16);
  for (auto Result : Results)
    Sum += Result;
  co_return Sum;
}
template Task<int> sum(std::vector<int>, int);
template <typename T> Task<int> dependent(std::vector<T> Keys) {
  int Sum = 0;
  for (T Key : Keys)
    Sum += co_await size(Key);
  co_return Sum;
}
template Task<int> dependent(std::vector<int>);

Task<int> lambdas(std::vector<std::string> Names, int (&Keys)[3]) {
  auto Restart = [&](const std::vector<std::string> &Names) -> Task<void> {
    std::vector<folly::coro::Task<void>> Tasks;
    Tasks.reserve(Names.size());
    for (const auto &Name : Names) {
      Tasks.push_back(restart(Name));
    }
    co_await folly::coro::collectAllWindowed(std::move(Tasks), 16);
  };
  auto Sizes = [](auto &Keys) -> Task<int> {
    int Sum = 0;
    for (int Key : Keys)
      Sum += co_await size(Key);
    co_return Sum;
  };
  co_await Restart(Names);
  co_return co_await Sizes(Keys);
}
// The names that come to mind are taken.
Task<int> taken(std::vector<int> Tasks, int results) {
  int Sum = results, Result = 0;
  std::vector<folly::coro::Task<int>> Pending;
  Pending.reserve(Tasks.size());
  for (int Key : Tasks)
    Pending.push_back(size(Key));
  auto Results =
      co_await folly::coro::collectAllWindowed(std::move(Pending), 16);
  for (auto Outcome : Results)
    Sum += Outcome;
  std::vector<folly::coro::Task<int>> size_tasks;
  size_tasks.reserve(Tasks.size());
  for (int Key : Tasks)
    size_tasks.push_back(size(Key + 1));
  auto Outcomes =
      co_await folly::coro::collectAllWindowed(std::move(size_tasks), 16);
  for (auto Outcome : Outcomes)
    Result += Outcome;
  std::vector<folly::coro::Task<int>> size_tasks2;
  size_tasks2.reserve(Tasks.size());
  for (int Key : Tasks)
    size_tasks2.push_back(size(Key + 2));
  auto size_results =
      co_await folly::coro::collectAllWindowed(std::move(size_tasks2), 16);
  for (auto Outcome : size_results)
    Result += Outcome;
  std::vector<folly::coro::Task<int>> size_tasks3;
  size_tasks3.reserve(Tasks.size());
  for (int Key : Tasks)
    size_tasks3.push_back(size(Key + 3));
  auto size_results2 =
      co_await folly::coro::collectAllWindowed(std::move(size_tasks3), 16);
  for (auto Outcome : size_results2)
    Result += Outcome;
  co_return Sum + Result;
}
#define EACH(Name, Range) for (int Name : Range)
Task<int> macro(std::vector<int> Keys) {
  int Sum = 0;
  EACH(Key, Keys) Sum += co_await size(Key);
  co_return Sum;
}
} // namespace inputs
