// Sorting in loops, conditions, and lambdas that run here.
#include <algorithm>
#include <functional>
#include <own/lazy_task.hpp>
#include <vector>

own::lazy_task<> next();

own::lazy_task<> places(std::vector<std::vector<int>> &Rows) {
  for (auto &Row : Rows) {
    std::sort(Row.begin(), Row.end()); //~ coro-heavy-compute: 'std::sort' may compute for long on the thread that runs coroutine 'places'
    co_await next();
  }
  std::for_each(Rows.begin(), Rows.end(), [](std::vector<int> &Row) { //~ note: the lambda runs during this call
    std::sort(Row.begin(), Row.end()); //~ coro-heavy-compute: 'std::sort' may compute for long on
  });
  std::invoke([&] { std::ranges::sort(Rows.back()); }); //~ note: the lambda runs during this call //~ coro-heavy-compute: 'std::ranges::sort' may compute for long on
  co_return;
}
