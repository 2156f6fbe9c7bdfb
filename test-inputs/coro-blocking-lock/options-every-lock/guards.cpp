// Guards of a mutex of threads, at every place that constructs one.
#include <mutex>
#include <own/lazy_task.hpp>
#include <shared_mutex>

struct Locked {
  std::mutex Mutex;
  std::lock_guard<std::mutex> Guard{Mutex};
};

own::lazy_task<> guards(std::mutex &Mutex, std::timed_mutex &Timed,
                        std::shared_mutex &Shared) {
  std::lock_guard<std::mutex> Guard(Mutex); //~ coro-blocking-lock: constructing 'std::lock_guard' waits for a lock of threads on the thread that runs coroutine 'guards'
  std::lock_guard Deduced(Mutex); //~ coro-blocking-lock: constructing 'std::lock_guard' waits
  std::unique_lock<std::mutex> Unique(Mutex); //~ coro-blocking-lock: constructing 'std::unique_lock' waits
  std::unique_lock<std::timed_mutex> Limited(Timed, std::chrono::seconds(1)); //~ coro-blocking-lock: constructing 'std::unique_lock' waits
  std::shared_lock<std::shared_mutex> Reader(Shared); //~ coro-blocking-lock: constructing 'std::shared_lock' waits
  std::scoped_lock Both(Mutex, Timed); //~ coro-blocking-lock: constructing 'std::scoped_lock' waits
  std::unique_lock<std::mutex> Deferred(Mutex, std::defer_lock);
  Deferred.lock(); //~ coro-blocking-lock: 'std::unique_lock::lock' waits
  if (std::lock_guard<std::mutex> Inner(Mutex); true) //~ coro-blocking-lock: constructing 'std::lock_guard' waits
    co_return;
  Locked Member; //~ coro-blocking-lock: constructing 'std::lock_guard' waits
}
