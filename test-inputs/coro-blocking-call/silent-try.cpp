// Trying, and taking over a lock, do not wait.
#include <future>
#include <latch>
#include <mutex>
#include <own/lazy_task.hpp>
#include <semaphore.h>
#include <semaphore>
#include <thread>

own::lazy_task<bool> tries(std::mutex &Mutex, std::timed_mutex &Timed,
                           std::binary_semaphore &Semaphore, std::latch &Latch,
                           sem_t *CSemaphore, std::thread &Thread) {
  if (!Mutex.try_lock())
    co_return false;
  std::unique_lock<std::mutex> Adopted(Mutex, std::adopt_lock);
  std::unique_lock<std::timed_mutex> Tried(Timed, std::try_to_lock);
  std::unique_lock<std::timed_mutex> Deferred(Timed, std::defer_lock);
  sem_trywait(CSemaphore);
  Latch.count_down();
  std::this_thread::yield();
  Thread.detach();
  co_return Semaphore.try_acquire() && Latch.try_wait();
}
