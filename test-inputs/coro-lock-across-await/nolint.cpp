// NOLINT stands where the lock is taken.
#include <mutex>
#include <own/lazy_task.hpp>

own::lazy_task<int> load();

own::lazy_task<> meant(std::mutex &Mutex) {
  std::lock_guard<std::mutex> Lock(Mutex); // NOLINT(coro-lock-across-await)
  co_await load();
  Mutex.lock(); // NOLINT
  co_await load();
  Mutex.unlock();
  Mutex.lock(); //~ coro-lock-across-await: 'Mutex' stays locked while coroutine 'meant' is suspended
  co_await load(); //~ note: suspended here
}
