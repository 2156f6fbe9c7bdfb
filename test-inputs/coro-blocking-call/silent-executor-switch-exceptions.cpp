// In a handler nobody knows how far the block got: before the switch or after.
#include <cppcoro/static_thread_pool.hpp>
#include <unistd.h>

void work();

cppcoro::task<> handler(cppcoro::static_thread_pool &Pool) {
  try {
    co_await Pool.schedule();
    work();
  } catch (...) {
    sleep(1);
  }
  sleep(2);
}

cppcoro::task<> nested(cppcoro::static_thread_pool &Pool) {
  try {
    try {
      co_await Pool.schedule();
      work();
    } catch (int) {
      sleep(1);
      throw;
    }
  } catch (...) {
    sleep(2);
  }
}

cppcoro::task<> whole(cppcoro::static_thread_pool &Pool) try {
  co_await Pool.schedule();
  sleep(1);
} catch (...) {
  sleep(2);
}

cppcoro::task<> operands(cppcoro::static_thread_pool &Pool, bool IsSlow) {
  if (IsSlow && (co_await Pool.schedule(), true))
    sleep(1);
  sleep(2);
}
