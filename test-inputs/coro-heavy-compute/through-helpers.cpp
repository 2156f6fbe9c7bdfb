// A helper that sorts what it is given: how much that is, its callers say.
#include <algorithm>
#include <own/lazy_task.hpp>
#include <vector>

static void order(std::vector<int> &Values) {
  std::sort(Values.begin(), Values.end()); //~ note: in 'order', 'std::sort' may compute for long
}

own::lazy_task<> calls(std::vector<int> &Many) {
  order(Many); //~ coro-heavy-compute: 'order' may compute for long on the thread that runs coroutine 'calls': it reaches 'std::sort'
  std::vector<int> Few{3, 1, 2};
  order(Few);
  co_return;
}
