// The same where the algorithms of ranges are the objects of libc++.
#define STUB_STD_LIBCXX
#include <algorithm>
#include <own/lazy_task.hpp>
#include <unistd.h>
#include <vector>

own::lazy_task<> onTheSpot(std::vector<unsigned> &Values) {
  std::ranges::for_each(Values, [](unsigned Value) { //~ note: the lambda runs during this call
    sleep(Value); //~ coro-blocking-call: 'sleep' blocks the thread that runs coroutine 'onTheSpot'
  });
  std::ranges::sort(Values, [](unsigned A, unsigned B) { //~ note: the lambda runs during this call
    return sleep(A) < B; //~ coro-blocking-call: 'sleep' blocks
  });
  co_return;
}
