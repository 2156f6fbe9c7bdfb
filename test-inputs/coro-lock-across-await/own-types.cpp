// Locks and guards of the project itself, known by attributes or by their code.
#include <atomic>
#include <mutex>
#include <own/lazy_task.hpp>
#include <pthread.h>

own::lazy_task<int> load();

class __attribute__((scoped_lockable)) Scoped {
public:
  explicit Scoped(std::mutex &Mutex);
  ~Scoped();
};
class Guard {
  std::mutex &Mutex;

public:
  explicit Guard(std::mutex &M) : Mutex(M) { Mutex.lock(); }
  ~Guard() { Mutex.unlock(); }
};
struct LockedMap {
  std::unique_lock<std::mutex> Lock;
  int *Map;
};
LockedMap lockedMap();
class PosixMutex {
  pthread_mutex_t Handle;

public:
  void lock() { pthread_mutex_lock(&Handle); }
  void unlock() { pthread_mutex_unlock(&Handle); }
};
class SpinLock {
  std::atomic_flag Flag;

public:
  void lock() {
    while (Flag.test_and_set())
      ;
  }
  void unlock();
};
class __attribute__((capability("mutex"))) Annotated {
public:
  void lock();
  void unlock();
};
// Its own code is elsewhere, but what a guard locks waits for its thread.
class Opaque {
public:
  void lock();
  void unlock();
};
class Account {
  std::mutex Mutex;

public:
  void lock() { Mutex.lock(); }
  void unlock() { Mutex.unlock(); }
  void beginUpdate() { Mutex.lock(); }
  void endUpdate() { Mutex.unlock(); }
  own::lazy_task<> ownLockable() {
    std::unique_lock<Account> Lock(*this); //~ coro-lock-across-await: 'Lock' holds a lock of threads while coroutine 'ownLockable' is suspended
    co_await load(); //~ note: suspended here
  }
  own::lazy_task<> ownByHand() {
    lock(); //~ coro-lock-across-await: what 'Account::lock' locks stays locked while coroutine 'ownByHand' is suspended
    co_await load(); //~ note: suspended here
    unlock();
    co_await load();
  }
  own::lazy_task<> helper() {
    beginUpdate(); //~ coro-lock-across-await: what 'Account::beginUpdate' locks stays locked while coroutine 'helper' is suspended
    co_await load(); //~ note: suspended here
    endUpdate();
    co_await load();
  }
};

own::lazy_task<> guards(std::mutex &Mutex, PosixMutex &Posix, SpinLock &Spin,
                        Opaque &Unknown) {
  {
    Scoped Lock(Mutex); //~ coro-lock-across-await: 'Lock' holds a lock of threads while coroutine 'guards' is suspended
    co_await load(); //~ note: suspended here
  }
  {
    Guard Lock(Mutex); //~ coro-lock-across-await: 'Lock' holds a lock of threads while coroutine 'guards' is suspended
    co_await load(); //~ note: suspended here
  }
  {
    LockedMap Map = lockedMap(); //~ coro-lock-across-await: 'Map' holds a lock of threads while coroutine 'guards' is suspended
    co_await load(); //~ note: suspended here
  }
  {
    std::lock_guard<PosixMutex> Lock(Posix); //~ coro-lock-across-await: 'Lock' holds a lock of threads while coroutine 'guards' is suspended
    co_await load(); //~ note: suspended here
  }
  {
    std::lock_guard<SpinLock> Lock(Spin); //~ coro-lock-across-await: 'Lock' holds a lock of threads while coroutine 'guards' is suspended
    co_await load(); //~ note: suspended here
  }
  {
    std::lock_guard<Opaque> Lock(Unknown); //~ coro-lock-across-await: 'Lock' holds a lock of threads while coroutine 'guards' is suspended
    co_await load(); //~ note: suspended here
  }
}
own::lazy_task<> byHand(SpinLock &Spin, Annotated &Known) {
  Spin.lock(); //~ coro-lock-across-await: 'Spin' stays locked while coroutine 'byHand' is suspended
  co_await load(); //~ note: suspended here
  Spin.unlock();
  Known.lock(); //~ coro-lock-across-await: 'Known' stays locked while coroutine 'byHand' is suspended
  co_await load(); //~ note: suspended here
  Known.unlock();
}
