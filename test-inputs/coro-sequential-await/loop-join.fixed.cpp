// The fix of a loop makes the tasks in it, joins them by what the library has
// for ranges, in the bounded form where there is one, and does with the results
// what the loop did. What the join gives is asked for, so no error is lost.
#include <async_simple/coro/Collect.h>
#include <async_simple/coro/Lazy.h>
#include <coro/coro.hpp>
#include <cppcoro/task.hpp>
#include <drogon/utils/coroutine.h>
#include <folly/coro/Collect.h>
#include <folly/coro/Task.h>
#include <cppcoro/when_all.hpp>
#include <string>
#include <tmc/spawn_many.hpp>
#include <tmc/task.hpp>
#include <utility>
#include <vector>

namespace inputs {
struct Page {
  std::string Text;
};
folly::coro::Task<int> size(int Key);
folly::coro::Task<Page> page(const std::string &Name);
folly::coro::Task<void> stop(const Page &);
folly::coro::Task<int> follySum(const std::vector<int> &Keys) {
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
folly::coro::Task<std::vector<Page>> follyPages(std::vector<std::string> Names) {
  std::vector<Page> Pages;
  Pages.reserve(Names.size());
  // One after the other.
  std::vector<folly::coro::Task<inputs::Page>> Tasks;
  Tasks.reserve(Names.size());
  for (const auto &Name : Names) {
    Tasks.push_back(page(Name));
  }
  Pages = co_await folly::coro::collectAllWindowed(std::move(Tasks), 16);
  co_return Pages;
}
folly::coro::Task<void> follyStop(std::vector<Page> Pages) {
  std::vector<folly::coro::Task<void>> Tasks;
  Tasks.reserve(Pages.size());
  for (Page &Each : Pages) {
    if (Each.Text.empty())
      continue;
    Tasks.push_back(stop(Each));
  }
  co_await folly::coro::collectAllWindowed(std::move(Tasks), 16);
}

cppcoro::task<int> size_of(const std::string &name);
cppcoro::task<Page> page_of(int);
cppcoro::task<> close(const Page &page);
cppcoro::task<int> cppcoroSum(std::vector<std::string> names) {
  int sum = 0;
  std::vector<cppcoro::task<int>> tasks;
  for (unsigned i = 0; i != names.size(); ++i) {
    tasks.push_back(size_of(names[i]));
  }
  auto results = co_await cppcoro::when_all(std::move(tasks));
  for (const auto size : results) {
    // Even sizes count twice.
    if (size % 2 == 0)
      sum += size;
    sum += size;
  }
  co_return sum;
}
cppcoro::task<int> cppcoroTexts(std::vector<int> ids) {
  int length = 0;
  std::vector<cppcoro::task<inputs::Page>> tasks;
  tasks.reserve(ids.size());
  for (int id : ids) {
    tasks.push_back(page_of(id));
  }
  auto results = co_await cppcoro::when_all(std::move(tasks));
  for (auto &page : results) {
    length += page.Text.size();
  }
  co_return length;
}
cppcoro::task<> cppcoroClose(const Page (&pages)[4]) {
  std::vector<cppcoro::task<>> tasks;
  for (auto &page : pages)
    tasks.push_back(close(page));
  co_await cppcoro::when_all(std::move(tasks));
}

coro::task<Page> load(int Id);
coro::task<> clean(const Page &);
coro::task<> libcoroLoad(std::vector<int> Ids, std::vector<Page> Pages) {
  std::vector<Page> Loaded;
  std::vector<coro::task<inputs::Page>> Tasks;
  Tasks.reserve(Ids.size());
  for (int Id : Ids)
    Tasks.push_back(load(Id));
  auto Results = co_await coro::when_all(std::move(Tasks));
  for (auto &Result : Results)
    Loaded.push_back(std::move(Result).return_value());
  std::vector<coro::task<>> Pending;
  for (auto It = Pages.begin(); It != Pages.end(); ++It)
    Pending.push_back(clean(*It));
  auto Outcomes = co_await coro::when_all(std::move(Pending));
  for (auto &Result : Outcomes)
    std::move(Result).return_value();
}

async_simple::coro::Lazy<double> price(int Id);
async_simple::coro::Lazy<> refresh(const Page &);
async_simple::coro::Lazy<double> simple(std::vector<int> Ids, std::vector<Page> Pages) {
  double Sum = 0;
  std::vector<async_simple::coro::Lazy<double>> Tasks;
  Tasks.reserve(Ids.size());
  for (auto Id : Ids)
    Tasks.push_back(price(Id));
  auto Results = co_await async_simple::coro::collectAllWindowedPara(
      16, false, std::move(Tasks));
  for (auto &Result : Results)
    Sum += std::move(Result).value();
  std::vector<async_simple::coro::Lazy<>> Pending;
  Pending.reserve(Pages.size());
  for (const Page &Each : Pages)
    Pending.push_back(refresh(Each));
  auto Outcomes = co_await async_simple::coro::collectAllWindowedPara(
      16, false, std::move(Pending));
  for (auto &Result : Outcomes)
    std::move(Result).value();
  co_return Sum;
}

drogon::Task<std::string> name(int Id);
drogon::Task<> reset(Page &);
drogon::Task<unsigned> drogonNames(std::vector<int> Ids, std::vector<Page> Pages) {
  unsigned All = 0;
  std::vector<drogon::Task<std::string>> Tasks;
  Tasks.reserve(Ids.size());
  for (auto Id : Ids)
    Tasks.push_back(name(Id));
  auto Results = co_await drogon::when_all(std::move(Tasks));
  for (auto &Result : Results)
    All += std::move(Result).size();
  std::vector<drogon::Task<>> Pending;
  Pending.reserve(Pages.size());
  for (Page &Each : Pages)
    Pending.push_back(reset(Each));
  co_await drogon::when_all(std::move(Pending));
  co_return All;
}

tmc::task<int> score(int id);
tmc::task<void> clear(Page &);
tmc::task<int> tmcScores(std::vector<int> ids, std::vector<Page> pages) {
  int best = 0;
  std::vector<tmc::task<int>> tasks;
  tasks.reserve(ids.size());
  for (int id : ids)
    tasks.push_back(score(id));
  auto results = co_await tmc::spawn_many(tasks);
  for (auto result : results)
    best += result;
  std::vector<tmc::task<void>> pending;
  pending.reserve(pages.size());
  for (auto &page : pages)
    pending.push_back(clear(page));
  co_await tmc::spawn_many(pending);
  co_return best;
}
} // namespace inputs
