// Locks of the standard library and of POSIX, by their own members.
#include <mutex>
#include <own/lazy_task.hpp>
#include <pthread.h>
#include <shared_mutex>

own::lazy_task<> locks(std::mutex &Mutex, std::recursive_mutex &Recursive,
                       std::shared_mutex &Shared, std::timed_mutex &Timed,
                       pthread_mutex_t *CMutex) {
  Mutex.lock(); //~ coro-blocking-lock: 'std::mutex::lock' waits for a lock of threads on the thread that runs coroutine 'locks'; await an asynchronous mutex, or use a strand
  Recursive.lock(); //~ coro-blocking-lock: 'std::recursive_mutex::lock' waits for a lock of threads on
  Shared.lock(); //~ coro-blocking-lock: 'std::shared_mutex::lock' waits
  Shared.lock_shared(); //~ coro-blocking-lock: 'std::shared_mutex::lock_shared' waits
  Timed.try_lock_for(std::chrono::seconds(1)); //~ coro-blocking-lock: 'std::timed_mutex::try_lock_for' waits
  pthread_mutex_lock(CMutex); //~ coro-blocking-lock: 'pthread_mutex_lock' waits
  std::lock(Mutex, Timed); //~ coro-blocking-lock: 'std::lock' waits
  co_return;
}
