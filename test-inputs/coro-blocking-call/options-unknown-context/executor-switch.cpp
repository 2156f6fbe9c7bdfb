// With UnknownContext, code that runs here on some paths and elsewhere on
// others is reported.
#include <cppcoro/static_thread_pool.hpp>
#include <unistd.h>

cppcoro::task<> sometimes(cppcoro::static_thread_pool &Pool, bool IsSlow) {
  if (IsSlow) {
    co_await Pool.schedule();
    sleep(1);
  }
  sleep(2); //~ coro-blocking-call: 'sleep' blocks
  co_await Pool.schedule();
  sleep(3);
}
