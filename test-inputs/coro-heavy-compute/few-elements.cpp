// A range that is a constant number of elements long, and ranges that are not.
#include <algorithm>
#include <own/lazy_task.hpp>
#include <vector>

own::lazy_task<> next();

own::lazy_task<> few(std::vector<int> &Values, std::vector<int> &Others, int Count) {
  std::sort(Values.begin(), Values.begin() + 4);
  std::sort(Values.end() - 3, Values.end());
  std::sort(Values.begin(), Values.begin() + Count); //~ coro-heavy-compute: 'std::sort' may compute for long
  std::sort(Values.begin() + 4, Values.end()); //~ coro-heavy-compute: 'std::sort' may compute for long
  std::sort(Values.begin(), Values.begin() + 1000000); //~ coro-heavy-compute: 'std::sort' may compute for long
  std::sort(Values.begin(), Others.begin() + 4); //~ coro-heavy-compute: 'std::sort' may compute for long
  co_await next();
}
