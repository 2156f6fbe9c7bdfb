// A guard is as good as its mutex: own mutexes that block, by annotation, or
// wrapped into templates of the project.
#include <mutex>
#include <own/lazy_task.hpp>

struct SpinLock {
  [[clang::annotate("corolint::blocking")]] void lock();
  void unlock();
};
template <class M> struct Synchronized {
  M Mutex;
  void add() {
    std::lock_guard<M> Guard(Mutex);
  }
};
template <class M> own::lazy_task<> locked(M &Mutex) {
  std::lock_guard<M> Guard(Mutex); //~ coro-blocking-lock: constructing 'std::lock_guard' waits for a lock of threads on the thread that runs coroutine 'locked'
  co_return;
}
using Guard = std::lock_guard<std::mutex>;

own::lazy_task<> guards(SpinLock &Spin, std::mutex &Mutex) {
  co_await locked(Mutex);
  std::lock_guard<SpinLock> Own(Spin); //~ coro-blocking-lock: constructing 'std::lock_guard' waits
  std::unique_lock Deduced(Spin); //~ coro-blocking-lock: constructing 'std::unique_lock' waits
  Guard Alias(Mutex); //~ coro-blocking-lock: constructing 'std::lock_guard' waits
}
