// Locks that are only tried: held where the answer says so.
#include <mutex>
#include <own/lazy_task.hpp>
#include <pthread.h>

own::lazy_task<int> load();
own::lazy_task<> pause();

own::lazy_task<bool> byHand(std::mutex &Mutex) {
  if (!Mutex.try_lock()) //~ coro-lock-across-await: 'Mutex' stays locked while coroutine 'byHand' is suspended
    co_return false;
  co_await load(); //~ note: suspended here
  Mutex.unlock();
  co_return true;
}
own::lazy_task<> spin(std::mutex &Mutex) {
  while (!Mutex.try_lock()) //~ coro-lock-across-await: 'Mutex' stays locked while coroutine 'spin' is suspended
    co_await pause();
  co_await load(); //~ note: suspended here
  Mutex.unlock();
}
own::lazy_task<> inVariable(std::mutex &Mutex) {
  const bool Got = Mutex.try_lock(); //~ coro-lock-across-await: 'Mutex' stays locked while coroutine 'inVariable' is suspended
  if (Got) {
    co_await load(); //~ note: suspended here
    Mutex.unlock();
  } else {
    co_await pause();
  }
}
own::lazy_task<> errorCode(pthread_mutex_t &Mutex) {
  if (pthread_mutex_trylock(&Mutex) != 0) { //~ coro-lock-across-await: 'Mutex' stays locked while coroutine 'errorCode' is suspended
    co_await pause();
    co_return;
  }
  co_await load(); //~ note: suspended here
  pthread_mutex_unlock(&Mutex);
}
own::lazy_task<> guard(std::mutex &Mutex) {
  std::unique_lock<std::mutex> Lock(Mutex, std::try_to_lock); //~ coro-lock-across-await: 'Lock' holds a lock of threads while coroutine 'guard' is suspended
  if (!Lock.owns_lock()) {
    co_await pause();
    co_return;
  }
  co_await load(); //~ note: suspended here
}
own::lazy_task<> asCondition(std::mutex &Mutex) {
  if (std::unique_lock Lock{Mutex, std::try_to_lock}; Lock) //~ coro-lock-across-await: 'Lock' holds a lock of threads while coroutine 'asCondition' is suspended
    co_await load(); //~ note: suspended here
  else
    co_await pause();
}
own::lazy_task<> nobodyAsks(std::mutex &Mutex) {
  std::unique_lock<std::mutex> Lock(Mutex, std::try_to_lock); //~ coro-lock-across-await: 'Lock' holds a lock of threads while coroutine 'nobodyAsks' is suspended
  co_await load(); //~ note: suspended here
}
own::lazy_task<> limited(std::timed_mutex &Mutex) {
  std::unique_lock<std::timed_mutex> Lock(Mutex, std::chrono::seconds(1)); //~ coro-lock-across-await: 'Lock' holds a lock of threads while coroutine 'limited' is suspended
  if (Lock)
    co_await load(); //~ note: suspended here
}
own::lazy_task<> deferred(std::mutex &Mutex) {
  std::unique_lock<std::mutex> Lock(Mutex, std::defer_lock);
  co_await pause();
  if (Lock.try_lock()) //~ coro-lock-across-await: 'Lock' holds a lock of threads while coroutine 'deferred' is suspended
    co_await load(); //~ note: suspended here
}
