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
    for (const auto &[Key, Value] : Entries) // Each one.
      Valid += co_await isValid(Key, Value); //~ coro-sequential-await: one await for each iteration //~ note: await them together
    for (const Entry &Each : Entries)
      Valid += co_await refresh(Each) * 2; //~ coro-sequential-await: one await for each iteration //~ note: await them together
    co_return Valid;
  }
};
template <typename T> Task<int> sum(std::vector<int> Keys, T) {
  int Sum = 0;
  for (int Key : Keys)
    Sum += co_await size(Key); //~ coro-sequential-await: one await for each iteration //~ note: await them together
  co_return Sum;
}
template Task<int> sum(std::vector<int>, int);
template <typename T> Task<int> dependent(std::vector<T> Keys) {
  int Sum = 0;
  for (T Key : Keys)
    Sum += co_await size(Key); //~ coro-sequential-await: one await for each iteration
  co_return Sum;
}
template Task<int> dependent(std::vector<int>);

Task<int> lambdas(std::vector<std::string> Names, int (&Keys)[3]) {
  auto Restart = [&](const std::vector<std::string> &Names) -> Task<void> {
    for (const auto &Name : Names) {
      co_await restart(Name); //~ coro-sequential-await: one await for each iteration //~ note: await them together
    }
  };
  auto Sizes = [](auto &Keys) -> Task<int> {
    int Sum = 0;
    for (int Key : Keys)
      Sum += co_await size(Key); //~ coro-sequential-await: one await for each iteration
    co_return Sum;
  };
  co_await Restart(Names);
  co_return co_await Sizes(Keys);
}
// The names that come to mind are taken.
Task<int> taken(std::vector<int> Tasks, int results) {
  int Sum = results, Result = 0;
  for (int Key : Tasks)
    Sum += co_await size(Key); //~ coro-sequential-await: one await for each iteration //~ note: await them together
  for (int Key : Tasks)
    Result += co_await size(Key + 1); //~ coro-sequential-await: one await for each iteration //~ note: await them together
  for (int Key : Tasks)
    Result += co_await size(Key + 2); //~ coro-sequential-await: one await for each iteration //~ note: await them together
  for (int Key : Tasks)
    Result += co_await size(Key + 3); //~ coro-sequential-await: one await for each iteration //~ note: await them together
  co_return Sum + Result;
}
#define EACH(Name, Range) for (int Name : Range)
Task<int> macro(std::vector<int> Keys) {
  int Sum = 0;
  EACH(Key, Keys) Sum += co_await size(Key); //~ coro-sequential-await: one await for each iteration
  co_return Sum;
}
} // namespace inputs
