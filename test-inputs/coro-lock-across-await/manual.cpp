// Locks that are taken and released by hand, by any way to name them.
#include <memory>
#include <mutex>
#include <own/lazy_task.hpp>
#include <pthread.h>
#include <shared_mutex>

own::lazy_task<int> load();
struct State {
  std::mutex Mutex;
};

class Store {
  std::mutex Mutex;
  std::shared_mutex Shared;
  std::unique_ptr<State> Impl;

public:
  own::lazy_task<> byName() {
    Mutex.lock(); //~ coro-lock-across-await: 'Mutex' stays locked while coroutine 'byName' is suspended
    co_await load(); //~ note: suspended here
    this->Mutex.unlock();
    co_await load();
  }
  own::lazy_task<> reader() {
    Shared.lock_shared(); //~ coro-lock-across-await: 'Shared' stays locked while coroutine 'reader' is suspended
    co_await load(); //~ note: suspended here
    Shared.unlock_shared();
  }
  own::lazy_task<> byPointer() {
    Impl->Mutex.lock(); //~ coro-lock-across-await: 'Mutex' stays locked while coroutine 'byPointer' is suspended
    co_await load(); //~ note: suspended here
    (*Impl).Mutex.unlock();
  }
  own::lazy_task<> byReference() {
    auto &M = Impl->Mutex;
    M.lock(); //~ coro-lock-across-await: 'M' stays locked while coroutine 'byReference' is suspended
    co_await load(); //~ note: suspended here
    Impl->Mutex.unlock();
    co_await load();
  }
};

own::lazy_task<> cFunctions(pthread_mutex_t *Mutex, pthread_mutex_t &Other) {
  pthread_mutex_lock(Mutex); //~ coro-lock-across-await: 'Mutex' stays locked while coroutine 'cFunctions' is suspended
  co_await load(); //~ note: suspended here
  pthread_mutex_unlock(Mutex);
  pthread_mutex_lock(&Other);
  pthread_mutex_unlock(&Other);
  co_await load();
}

own::lazy_task<> together(std::mutex &A, std::mutex &B) {
  std::lock(A, B);
  std::lock_guard<std::mutex> First(A, std::adopt_lock); //~ coro-lock-across-await: 'First' holds a lock of threads while coroutine 'together' is suspended
  B.unlock();
  co_await load(); //~ note: suspended here
}

own::lazy_task<> onSomePath(std::mutex &Mutex, bool Exclusive) {
  if (Exclusive)
    Mutex.lock(); //~ coro-lock-across-await: 'Mutex' stays locked while coroutine 'onSomePath' is suspended
  co_await load(); //~ note: suspended here
  if (Exclusive)
    Mutex.unlock();
}

own::lazy_task<> earlyReturn(std::mutex &Mutex) {
  Mutex.lock(); //~ coro-lock-across-await: 'Mutex' stays locked while coroutine 'earlyReturn' is suspended
  if (co_await load() == 0) { //~ note: suspended here
    Mutex.unlock();
    co_return;
  }
  Mutex.unlock();
}

own::lazy_task<> inLoop(std::mutex &Mutex) {
  for (int I = 0; I != 3; ++I) {
    Mutex.lock();
    Mutex.unlock();
    co_await load();
  }
  for (int I = 0; I != 3; ++I) {
    Mutex.unlock();
    Mutex.lock(); //~ coro-lock-across-await: 'Mutex' stays locked while coroutine 'inLoop' is suspended
    co_await load(); //~ note: suspended here
  }
}
