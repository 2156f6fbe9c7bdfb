// Locks that are made for coroutines, and what is no lock of threads.
#include <cppcoro/async_mutex.hpp>
#include <coro/coro.hpp>
#include <memory>
#include <mutex>
#include <own/async_mutex.hpp>
#include <own/lazy_task.hpp>
#include <semaphore>

own::lazy_task<int> load();

namespace app {
// No lock(): whoever wants one awaits it. A guard of the standard library
// releases it.
class AsyncMutex {
public:
  own::lazy_task<std::unique_lock<AsyncMutex>> scopedLock();
  bool try_lock();
  void unlock();
};
// Both ways.
class HybridMutex {
public:
  own::lazy_task<> lockAsync();
  void lock();
  void unlock();
};
class NullMutex {
public:
  void lock() {}
  void unlock() {}
};
class Door {
public:
  void lock();
  void unlock();
};
} // namespace app

own::lazy_task<> awaited(app::AsyncMutex &Mutex) {
  auto Lock = co_await Mutex.scopedLock();
  co_await load();
}
own::lazy_task<> adopted(app::AsyncMutex &Mutex) {
  if (!Mutex.try_lock())
    co_return;
  std::unique_lock<app::AsyncMutex> Lock(Mutex, std::adopt_lock);
  co_await load();
}
own::lazy_task<> hybrid(app::HybridMutex &Mutex, app::NullMutex &None) {
  std::lock_guard<app::HybridMutex> Lock(Mutex);
  std::lock_guard<app::NullMutex> Other(None);
  co_await load();
}
own::lazy_task<> ownGuard(own::async_mutex &Mutex) {
  auto Lock = co_await Mutex.scoped_lock();
  co_await load();
}
cppcoro::task<> cppcoroMutex(cppcoro::async_mutex &Mutex) {
  auto Lock = co_await Mutex.scoped_lock_async();
  co_await load();
}
coro::task<> libcoroMutex(coro::mutex &Mutex) {
  co_await Mutex.lock();
  co_await load();
  Mutex.unlock();
}
own::lazy_task<> noLocks(app::Door &Front, std::weak_ptr<int> Weak,
                         std::binary_semaphore &Semaphore) {
  Front.lock();
  auto Strong = Weak.lock();
  if (!Semaphore.try_acquire())
    co_return;
  co_await load();
  Semaphore.release();
}
