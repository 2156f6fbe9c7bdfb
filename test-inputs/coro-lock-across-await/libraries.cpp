// Guards and locks of other libraries.
#include <absl/synchronization/mutex.h>
#include <QMutex>
#include <own/lazy_task.hpp>

own::lazy_task<int> load();

own::lazy_task<> abseil(absl::Mutex &Mutex) {
  {
    absl::MutexLock Lock(&Mutex); //~ coro-lock-across-await: 'Lock' holds a lock of threads while coroutine 'abseil' is suspended
    co_await load(); //~ note: suspended here
  }
  {
    absl::ReleasableMutexLock Lock(&Mutex);
    Lock.Release();
    co_await load();
  }
  {
    absl::MutexLockMaybe Lock(nullptr);
    co_await load();
  }
  Mutex.ReaderLock(); //~ coro-lock-across-await: 'Mutex' stays locked while coroutine 'abseil' is suspended
  co_await load(); //~ note: suspended here
  Mutex.ReaderUnlock();
  if (Mutex.TryLock()) { //~ coro-lock-across-await: 'Mutex' stays locked while coroutine 'abseil' is suspended
    co_await load(); //~ note: suspended here
    Mutex.Unlock();
  }
  co_await load();
}

own::lazy_task<> qt(QMutex &Mutex, QReadWriteLock &Other) {
  {
    QMutexLocker Locker(&Mutex); //~ coro-lock-across-await: 'Locker' holds a lock of threads while coroutine 'qt' is suspended
    co_await load(); //~ note: suspended here
    Locker.unlock();
    co_await load();
    Locker.relock(); //~ coro-lock-across-await: 'Locker' holds a lock of threads while coroutine 'qt' is suspended
    co_await load(); //~ note: suspended here
  }
  Other.lockForRead(); //~ coro-lock-across-await: 'Other' stays locked while coroutine 'qt' is suspended
  co_await load(); //~ note: suspended here
  Other.unlock();
}
