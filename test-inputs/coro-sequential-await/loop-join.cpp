// The fix of a loop makes the tasks in it, joins them by what the library has
// for ranges, in the bounded form where there is one, and does with the results
// what the loop did. What the join gives is asked for, so no error is lost.
#include <async_simple/coro/Lazy.h>
#include <coro/coro.hpp>
#include <cppcoro/task.hpp>
#include <drogon/utils/coroutine.h>
#include <folly/coro/Task.h>
#include <string>
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
  for (int Key : Keys)
    Sum += co_await size(Key); //~ coro-sequential-await: one await for each iteration //~ note: await them together, at most 16 at a time: choose what fits; this changes
  co_return Sum;
}
folly::coro::Task<std::vector<Page>> follyPages(std::vector<std::string> Names) {
  std::vector<Page> Pages;
  Pages.reserve(Names.size());
  // One after the other.
  for (const auto &Name : Names) {
    Pages.push_back(co_await page(Name)); //~ coro-sequential-await: one await for each iteration //~ note: await them together
  }
  co_return Pages;
}
folly::coro::Task<void> follyStop(std::vector<Page> Pages) {
  for (Page &Each : Pages) {
    if (Each.Text.empty())
      continue;
    co_await stop(Each); //~ coro-sequential-await: 'stop' is applied to different objects //~ note: await them together
  }
}

cppcoro::task<int> size_of(const std::string &name);
cppcoro::task<Page> page_of(int);
cppcoro::task<> close(const Page &page);
cppcoro::task<int> cppcoroSum(std::vector<std::string> names) {
  int sum = 0;
  for (unsigned i = 0; i != names.size(); ++i) {
    const auto size = co_await size_of(names[i]); //~ coro-sequential-await: one await for each iteration //~ note: await them together, all at once: limit how many run where there may be many; this changes
    // Even sizes count twice.
    if (size % 2 == 0)
      sum += size;
    sum += size;
  }
  co_return sum;
}
cppcoro::task<int> cppcoroTexts(std::vector<int> ids) {
  int length = 0;
  for (int id : ids) {
    auto page = co_await page_of(id); //~ coro-sequential-await: one await for each iteration //~ note: await them together
    length += page.Text.size();
  }
  co_return length;
}
cppcoro::task<> cppcoroClose(const Page (&pages)[4]) {
  for (auto &page : pages)
    co_await close(page); //~ coro-sequential-await: 'close' is applied to different objects //~ note: await them together; this changes
}

coro::task<Page> load(int Id);
coro::task<> clean(const Page &);
coro::task<> libcoroLoad(std::vector<int> Ids, std::vector<Page> Pages) {
  std::vector<Page> Loaded;
  for (int Id : Ids)
    Loaded.push_back(co_await load(Id)); //~ coro-sequential-await: one await for each iteration //~ note: await them together
  for (auto It = Pages.begin(); It != Pages.end(); ++It)
    co_await clean(*It); //~ coro-sequential-await: 'clean' is applied to different objects //~ note: await them together
}

async_simple::coro::Lazy<double> price(int Id);
async_simple::coro::Lazy<> refresh(const Page &);
async_simple::coro::Lazy<double> simple(std::vector<int> Ids, std::vector<Page> Pages) {
  double Sum = 0;
  for (auto Id : Ids)
    Sum += co_await price(Id); //~ coro-sequential-await: one await for each iteration //~ note: await them together
  for (const Page &Each : Pages)
    co_await refresh(Each); //~ coro-sequential-await: 'refresh' is applied to different objects //~ note: await them together
  co_return Sum;
}

drogon::Task<std::string> name(int Id);
drogon::Task<> reset(Page &);
drogon::Task<unsigned> drogonNames(std::vector<int> Ids, std::vector<Page> Pages) {
  unsigned All = 0;
  for (auto Id : Ids)
    All += (co_await name(Id)).size(); //~ coro-sequential-await: one await for each iteration //~ note: await them together
  for (Page &Each : Pages)
    co_await reset(Each); //~ coro-sequential-await: 'reset' is applied to different objects //~ note: await them together
  co_return All;
}

tmc::task<int> score(int id);
tmc::task<void> clear(Page &);
tmc::task<int> tmcScores(std::vector<int> ids, std::vector<Page> pages) {
  int best = 0;
  for (int id : ids)
    best += co_await score(id); //~ coro-sequential-await: one await for each iteration //~ note: await them together
  for (auto &page : pages)
    co_await clear(page); //~ coro-sequential-await: 'clear' is applied to different objects //~ note: await them together
  co_return best;
}
} // namespace inputs
