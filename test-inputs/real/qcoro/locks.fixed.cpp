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
    QMutexLocker Locker(&Mutex);
    ++Count;
    Locker.unlock();
    co_await Timer;
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
    QReadLocker Locker(&Lock);
    co_await Timer;
  }
  QCoro::Task<> byHand(QTimer &Timer) {
    if (!Mutex.tryLock())
      co_return;
    co_await Timer;
    Mutex.unlock();
  }
};
