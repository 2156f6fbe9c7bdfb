// Who asks for threads says that there is much to do.
#include <algorithm>
#include <array>
#include <execution>
#include <own/lazy_task.hpp>
#include <vector>

own::lazy_task<> parallel(std::vector<int> &Values) {
  std::sort(std::execution::par, Values.begin(), Values.end()); //~ coro-heavy-compute: 'std::sort' may compute for long on
  std::array<int, 8> Few{};
  std::sort(std::execution::par, Few.begin(), Few.end()); //~ coro-heavy-compute: 'std::sort' may compute for long on
  co_return;
}
