// A guard that is given its lock later holds it all the same, and so does one
// beside lambdas that release something else.
#include <mutex>
#include <own/lazy_task.hpp>
#include <unistd.h>

own::lazy_task<int> load(int);
using Lock = std::unique_lock<std::mutex>;

struct Counter {
  std::mutex Mutex;
  std::mutex Second;
  int Count = 0;

  own::lazy_task<> assigned() {
    Lock Held;
    co_await load(1);
    Held = Lock(Mutex); //~ coro-blocking-lock: constructing 'std::unique_lock' waits for a lock of threads on the thread that runs coroutine 'assigned'
    fsync(1); //~ note: 'fsync' does blocking I/O here while the lock is held
  }
  own::lazy_task<> besideLambda(Lock &Other) {
    std::lock_guard<std::mutex> Held(Second); //~ coro-blocking-lock: constructing 'std::lock_guard' waits for a lock of threads on the thread that runs coroutine 'besideLambda'
    auto Later = [&Other] { Other.unlock(); };
    fsync(1); //~ note: 'fsync' does blocking I/O here while the lock is held
    Later();
    co_await load(1);
  }
};
