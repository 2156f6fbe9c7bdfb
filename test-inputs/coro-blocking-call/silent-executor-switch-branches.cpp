// Where only some paths have switched, nobody knows where the code after them
// runs; in a loop, neither. Where all have, it may block.
#include <cppcoro/io_service.hpp>
#include <cppcoro/static_thread_pool.hpp>
#include <unistd.h>

cppcoro::task<> sometimes(cppcoro::static_thread_pool &Pool, bool IsSlow) {
  if (IsSlow)
    co_await Pool.schedule();
  sleep(1);
}

cppcoro::task<> always(cppcoro::static_thread_pool &Pool, bool IsSlow) {
  if (IsSlow) {
    co_await Pool.schedule();
    sleep(1);
  } else {
    co_await Pool.schedule();
  }
  sleep(2);
}

cppcoro::task<> inLoop(cppcoro::static_thread_pool &Pool, int Count) {
  for (int I = 0; I != Count; ++I) {
    sleep(1); // Elsewhere from the second round on.
    co_await Pool.schedule();
    sleep(2);
  }
  sleep(3);
}

cppcoro::task<> early(cppcoro::static_thread_pool &Pool,
                      cppcoro::io_service &Loop, bool IsSlow) {
  if (!IsSlow)
    co_return;
  co_await Pool.schedule();
  switch (sleep(1)) {
  case 0:
    co_await Loop.schedule();
    co_return;
  default:
    break;
  }
  sleep(2);
}

cppcoro::task<> tries(cppcoro::static_thread_pool &Pool) {
  co_await Pool.schedule();
  try {
    sleep(1);
  } catch (...) {
    sleep(2);
  }
}
