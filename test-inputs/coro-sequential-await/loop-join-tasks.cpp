// A container of lazy tasks goes to the join as a whole, if it is this
// function's and nobody looks at it any more.
#include <async_simple/coro/Lazy.h>
#include <boost/cobalt.hpp>
#include <coro/coro.hpp>
#include <cppcoro/task.hpp>
#include <folly/coro/Task.h>
#include <utility>
#include <vector>

namespace inputs {
folly::coro::Task<int> follyTasks(std::vector<folly::coro::Task<int>> Tasks, std::vector<folly::coro::Task<void>> Others) {
  std::vector<int> Values;
  for (auto &Task : Tasks)
    Values.push_back(co_await std::move(Task)); //~ coro-sequential-await: this loop awaits lazy tasks one by one //~ note: await them together
  for (auto &Other : Others)
    co_await std::move(Other); //~ coro-sequential-await: this loop awaits lazy tasks one by one //~ note: await them together
  co_return Values[0];
}
cppcoro::task<int> cppcoroTasks(std::vector<cppcoro::task<int>> tasks) {
  int sum = 0;
  for (auto &task : tasks)
    sum += co_await task; //~ coro-sequential-await: this loop awaits lazy tasks one by one //~ note: await them together
  co_return sum;
}
cppcoro::task<int> borrowed(std::vector<cppcoro::task<int>> &tasks) {
  int sum = 0;
  for (auto &task : tasks)
    sum += co_await task; //~ coro-sequential-await: this loop awaits lazy tasks one by one
  co_return sum;
}
cppcoro::task<int> used(std::vector<cppcoro::task<int>> tasks) {
  for (auto &task : tasks)
    co_await task; //~ coro-sequential-await: this loop awaits lazy tasks one by one
  co_return co_await tasks[0];
}
coro::task<> libcoro(std::vector<coro::task<>> tasks) {
  for (auto &task : tasks) {
    co_await task; //~ coro-sequential-await: this loop awaits lazy tasks one by one //~ note: await them together
  }
}
async_simple::coro::Lazy<int> simple(std::vector<async_simple::coro::Lazy<int>> Tasks) {
  int Sum = 0;
  for (auto &Task : Tasks)
    Sum += co_await std::move(Task); //~ coro-sequential-await: this loop awaits lazy tasks one by one //~ note: await them together
  co_return Sum;
}
boost::cobalt::task<int> cobalt(std::vector<boost::cobalt::task<int>> Tasks) {
  int Sum = 0;
  for (auto &Task : Tasks)
    Sum += co_await Task; //~ coro-sequential-await: this loop awaits lazy tasks one by one //~ note: await them together
  co_return Sum;
}
} // namespace inputs
