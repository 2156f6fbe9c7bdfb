// A lock that is short here, but that another function of the file keeps for
// long: a plain one, one on a thread, a coroutine that awaits.
#include <cppcoro/static_thread_pool.hpp>
#include <mutex>
#include <own/lazy_task.hpp>
#include <unistd.h>

own::lazy_task<> next();

static std::mutex Global;
static int Count;

struct Cache {
  std::mutex Mutex;
  std::mutex Awaited;
  int Hits = 0;

  void flush() {
    std::lock_guard<std::mutex> Guard(Mutex);
    fsync(3); //~ note: in 'flush', 'fsync' does blocking I/O here while the lock is held
  }
  own::lazy_task<int> hits() {
    std::lock_guard<std::mutex> Guard(Mutex); //~ coro-blocking-lock: constructing 'std::lock_guard' waits for a lock of threads on the thread that runs coroutine 'hits'
    co_return Hits;
  }

  own::lazy_task<> refresh() {
    std::lock_guard<std::mutex> Guard(Awaited);
    co_await next(); //~ note: in 'refresh', the lock is held across the await here
  }
  own::lazy_task<> count() {
    std::lock_guard<std::mutex> Guard(Awaited); //~ coro-blocking-lock: constructing 'std::lock_guard' waits
    ++Hits;
    co_return;
  }
};

void worker() {
  while (true) {
    std::unique_lock Guard(Global);
    ++Count;
    sleep(1); //~ note: in 'worker', 'sleep' blocks here while the lock is held
  }
}
own::lazy_task<int> counted() {
  Global.lock(); //~ coro-blocking-lock: 'std::mutex::lock' waits
  int Result = Count;
  Global.unlock();
  co_return Result;
}
