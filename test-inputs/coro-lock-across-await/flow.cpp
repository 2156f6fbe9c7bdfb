// Guards that are locked, unlocked, moved and swapped on the way.
#include <memory>
#include <mutex>
#include <optional>
#include <own/lazy_task.hpp>
#include <utility>

own::lazy_task<int> load();
using Lock = std::unique_lock<std::mutex>;

own::lazy_task<> relocked(std::mutex &Mutex) {
  Lock First(Mutex);
  First.unlock();
  co_await load();
  First.lock(); //~ coro-lock-across-await: 'First' holds a lock of threads while coroutine 'relocked' is suspended
  co_await load(); //~ note: suspended here
}
own::lazy_task<> unlockedInOneBranch(std::mutex &Mutex, bool Done) {
  Lock First(Mutex); //~ coro-lock-across-await: 'First' holds a lock of threads while coroutine 'unlockedInOneBranch' is suspended
  if (Done)
    First.unlock();
  co_await load(); //~ note: suspended here
}
own::lazy_task<> moved(std::mutex &Mutex) {
  Lock First(Mutex); //~ coro-lock-across-await: 'First' holds a lock of threads while coroutine 'moved' is suspended
  Lock Second(std::move(First));
  co_await load(); //~ note: suspended here
}
own::lazy_task<> assigned(std::mutex &Mutex, std::mutex &Other) {
  Lock First(Mutex);
  First = Lock();
  co_await load();
  First = Lock(Other); //~ coro-lock-across-await: 'First' holds a lock of threads while coroutine 'assigned' is suspended
  co_await load(); //~ note: suspended here
}
own::lazy_task<> swapped(std::mutex &Mutex) {
  Lock First(Mutex);
  Lock Second;
  First.swap(Second);
  First.lock(); //~ coro-lock-across-await: 'First' holds a lock of threads while coroutine 'swapped' is suspended
  Second.unlock();
  co_await load(); //~ note: suspended here
}
// 'release' leaves the mutex locked.
own::lazy_task<> released(std::mutex &Mutex) {
  Lock First(Mutex); //~ coro-lock-across-await: 'First' holds a lock of threads while coroutine 'released' is suspended
  First.release();
  co_await load(); //~ note: suspended here
}
own::lazy_task<> inOptional(std::mutex &Mutex, bool Needed) {
  std::optional<Lock> Maybe;
  co_await load();
  if (Needed)
    Maybe.emplace(Mutex); //~ coro-lock-across-await: 'Maybe' holds a lock of threads while coroutine 'inOptional' is suspended
  co_await load(); //~ note: suspended here
  Maybe.reset();
  co_await load();
}
own::lazy_task<> owned(std::mutex &Mutex) {
  auto Held = std::make_unique<std::lock_guard<std::mutex>>(Mutex); //~ coro-lock-across-await: 'Held' holds a lock of threads while coroutine 'owned' is suspended
  co_await load(); //~ note: suspended here
  Held.reset();
  co_await load();
}
own::lazy_task<> loop(std::mutex &Mutex) {
  Lock First(Mutex);
  for (;;) {
    First.unlock();
    co_await load();
    First.lock(); //~ coro-lock-across-await: 'First' holds a lock of threads while coroutine 'loop' is suspended
    if (co_await load() == 0) //~ note: suspended here
      break;
  }
}
own::lazy_task<> jump(std::mutex &Mutex) {
again:
  co_await load();
  Lock First(Mutex);
  if (First.owns_lock())
    goto again;
  First.lock(); //~ coro-lock-across-await: 'First' holds a lock of threads while coroutine 'jump' is suspended
  co_await load(); //~ note: suspended here
}
// Released at the end of the block by a guard of one's own.
template <class F> struct Finally {
  F Function;
  ~Finally() { Function(); }
};
template <class F> Finally(F) -> Finally<F>;
own::lazy_task<> scopeGuard(std::mutex &Mutex) {
  Mutex.lock(); //~ coro-lock-across-await: 'Mutex' stays locked while coroutine 'scopeGuard' is suspended
  Finally Unlock{[&] { Mutex.unlock(); }};
  co_await load(); //~ note: suspended here
}
