// A container of lazy tasks goes to the join as a whole, if it is this
// function's and nobody looks at it any more.
#include <async_simple/coro/Collect.h>
#include <async_simple/coro/Lazy.h>
#include <boost/cobalt.hpp>
#include <coro/coro.hpp>
#include <cppcoro/task.hpp>
#include <folly/coro/Collect.h>
#include <folly/coro/Task.h>
#include <cppcoro/when_all.hpp>
#include <utility>
#include <vector>

namespace inputs {
folly::coro::Task<int> follyTasks(std::vector<folly::coro::Task<int>> Tasks, std::vector<folly::coro::Task<void>> Others) {
  std::vector<int> Values;
  Values = co_await folly::coro::collectAllWindowed(std::move(Tasks), 16);
  co_await folly::coro::collectAllWindowed(std::move(Others), 16);
  co_return Values[0];
}
cppcoro::task<int> cppcoroTasks(std::vector<cppcoro::task<int>> tasks) {
  int sum = 0;
  auto results = co_await cppcoro::when_all(std::move(tasks));
  for (auto result : results)
    sum += result;
  co_return sum;
}
cppcoro::task<int> borrowed(std::vector<cppcoro::task<int>> &tasks) {
  int sum = 0;
  for (auto &task : tasks)
    sum += co_await task;
  co_return sum;
}
cppcoro::task<int> used(std::vector<cppcoro::task<int>> tasks) {
  for (auto &task : tasks)
    co_await task;
  co_return co_await tasks[0];
}
coro::task<> libcoro(std::vector<coro::task<>> tasks) {
  auto results = co_await coro::when_all(std::move(tasks));
  for (auto &result : results) {
    std::move(result).return_value();
  }
}
async_simple::coro::Lazy<int> simple(std::vector<async_simple::coro::Lazy<int>> Tasks) {
  int Sum = 0;
  auto Results = co_await async_simple::coro::collectAllWindowedPara(
      16, false, std::move(Tasks));
  for (auto &Result : Results)
    Sum += std::move(Result).value();
  co_return Sum;
}
boost::cobalt::task<int> cobalt(std::vector<boost::cobalt::task<int>> Tasks) {
  int Sum = 0;
  auto Results = co_await boost::cobalt::join(std::move(Tasks));
  for (auto Result : Results)
    Sum += Result;
  co_return Sum;
}
} // namespace inputs
