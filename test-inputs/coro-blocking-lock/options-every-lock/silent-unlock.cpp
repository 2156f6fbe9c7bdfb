// Unlocking, notifying and asking who owns a lock never wait.
#include <condition_variable>
#include <mutex>
#include <own/lazy_task.hpp>
#include <pthread.h>
#include <shared_mutex>

own::lazy_task<bool> releases(std::unique_lock<std::mutex> Lock,
                              std::shared_mutex &Shared,
                              std::condition_variable &Changed,
                              pthread_mutex_t *CMutex) {
  Shared.unlock_shared();
  Shared.unlock();
  Changed.notify_all();
  pthread_mutex_unlock(CMutex);
  if (Lock.owns_lock())
    Lock.unlock();
  co_return !Lock;
}
