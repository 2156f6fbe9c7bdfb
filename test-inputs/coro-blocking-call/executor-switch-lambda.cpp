// A lambda that runs here runs where the coroutine is at that time.
#include <algorithm>
#include <cppcoro/static_thread_pool.hpp>
#include <unistd.h>
#include <vector>

cppcoro::task<> lambdas(cppcoro::static_thread_pool &Pool,
                        std::vector<unsigned> &Values) {
  auto Pause = [](unsigned Value) { sleep(Value); }; //~ coro-blocking-call: 'sleep' blocks
  std::for_each(Values.begin(), Values.end(), Pause); //~ note: the lambda runs during this call
  co_await Pool.schedule();
  std::for_each(Values.begin(), Values.end(), Pause);
  std::for_each(Values.begin(), Values.end(), [](unsigned Value) { sleep(Value); });
  [] { sleep(1); }();
}

cppcoro::task<> later(cppcoro::static_thread_pool &Pool,
                      std::vector<unsigned> &Values) {
  auto Pause = [](unsigned Value) { sleep(Value); };
  co_await Pool.schedule();
  std::for_each(Values.begin(), Values.end(), Pause);
}
