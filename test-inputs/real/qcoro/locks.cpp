// Locks of the real Qt in coroutines of the real QCoro.
#include <QMutex>
#include <QReadWriteLock>
#include <QTimer>
#include <qcorotask.h>
#include <qcorotimer.h>

class Cache {
  QMutex Mutex;
  QReadWriteLock Lock;
  int Count = 0;

public:
  QCoro::Task<> guard(QTimer &Timer) {
    QMutexLocker Locker(&Mutex); //~ coro-lock-across-await: 'Locker' holds a lock of threads while coroutine 'guard' is suspended //~ note: unlock it before that
    ++Count;
    co_await Timer; //~ note: suspended here
  }
  QCoro::Task<> unlocked(QTimer &Timer) {
    QMutexLocker Locker(&Mutex);
    ++Count;
    Locker.unlock();
    co_await Timer;
  }
  QCoro::Task<> nothing(QTimer &Timer) {
    QMutexLocker<QMutex> Locker(nullptr);
    co_await Timer;
  }
  QCoro::Task<> reader(QTimer &Timer) {
    QReadLocker Locker(&Lock); //~ coro-lock-across-await: 'Locker' holds a lock of threads while coroutine 'reader' is suspended
    co_await Timer; //~ note: suspended here
  }
  QCoro::Task<> byHand(QTimer &Timer) {
    if (!Mutex.tryLock()) //~ coro-lock-across-await: 'Mutex' stays locked while coroutine 'byHand' is suspended
      co_return;
    co_await Timer; //~ note: suspended here
    Mutex.unlock();
  }
};
