// Loops that are reported without a fix: a task would refer to something that
// ends with the iteration, the results are used together with the element, or
// something stands where it cannot be moved.
#include <cppcoro/task.hpp>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace inputs {
struct Worker {
  cppcoro::task<> stop();
};
cppcoro::task<int> size(int);
cppcoro::task<int> sizeOf(const std::string &);
cppcoro::task<int> sizeOfView(std::string_view);
cppcoro::task<int> sizeOfNumber(const int &);
cppcoro::task<> close(const std::string &);
std::vector<std::string> makeNames();

cppcoro::task<int> dangling(std::vector<std::string> Names, std::vector<int> Ids) {
  int Sum = 0;
  for (std::string Name : Names)
    Sum += co_await sizeOf(Name); //~ coro-sequential-await: one await for each iteration
  for (const auto &Name : Names)
    Sum += co_await sizeOf("the " + Name); //~ coro-sequential-await: one await for each iteration
  for (const auto &Name : Names) {
    std::string Long = "the " + Name;
    Sum += co_await sizeOf(Long); //~ coro-sequential-await: one await for each iteration
  }
  for (const auto &Name : Names) {
    std::string Long = "the " + Name;
    Sum += co_await sizeOfView(Long); //~ coro-sequential-await: one await for each iteration
  }
  for (const auto &Name : Names) {
    std::string Long = "the " + Name;
    std::string_view View = Long;
    Sum += co_await sizeOfView(View); //~ coro-sequential-await: one await for each iteration
  }
  for (int Id : Ids)
    Sum += co_await sizeOfNumber(Id + 1); //~ coro-sequential-await: one await for each iteration
  for (int Id : Ids)
    Sum += co_await sizeOfNumber(Id); //~ coro-sequential-await: one await for each iteration
  for (const auto &Name : makeNames())
    Sum += co_await sizeOf(Name); //~ coro-sequential-await: one await for each iteration
  co_return Sum;
}
cppcoro::task<> drained(std::vector<std::unique_ptr<Worker>> Workers) {
  for (auto &Each : Workers) {
    auto Owned = std::move(Each);
    co_await Owned->stop(); //~ coro-sequential-await: one await for each iteration
  }
}
cppcoro::task<int> together(std::vector<int> Ids, int *Sizes) {
  for (int Id : Ids)
    Sizes[Id] = co_await size(Id); //~ coro-sequential-await: one await for each iteration
  int Sum = 0;
  for (int Id : Ids) {
    Sum += co_await size(Id); //~ coro-sequential-await: one await for each iteration
    Sum += Id;
  }
  co_return Sum;
}
cppcoro::task<> places(std::vector<std::string> Names, bool All) {
  if (All)
    for (const auto &Name : Names)
      co_await close(Name); //~ coro-sequential-await: one await for each iteration
  for (const auto &Name : Names) {
    try {
      co_await close(Name); //~ coro-sequential-await: one await for each iteration
    } catch (...) {
    }
  }
}
template <typename T> cppcoro::task<> dependent(std::vector<T> Items) {
  for (auto &Item : Items)
    co_await Item.stop(); //~ coro-sequential-await: one await for each iteration
}
template cppcoro::task<> dependent(std::vector<Worker>);
} // namespace inputs
