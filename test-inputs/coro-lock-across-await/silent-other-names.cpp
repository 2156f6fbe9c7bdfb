// A lock that is released by another name than it was taken by: that of its
// mutex, of an element, an alias, a guard that unlocks for a while.
#include <mutex>
#include <optional>
#include <own/lazy_task.hpp>
#include <utility>
#include <vector>

own::lazy_task<int> load();
using Lock = std::unique_lock<std::mutex>;
std::optional<Lock> tryBoth();
own::lazy_task<> consume(Lock &&);

template <class M> class Unlocked {
  M &Mutex;

public:
  explicit Unlocked(M &Mutex) : Mutex(Mutex) { Mutex.unlock(); }
  ~Unlocked() { Mutex.lock(); }
};

own::lazy_task<> byItsMutex(std::mutex &Mutex) {
  {
    std::lock_guard<std::mutex> Held(Mutex);
    Mutex.unlock();
    co_await load();
    Mutex.lock();
  }
  {
    Lock Held(Mutex);
    Held.mutex()->unlock();
    co_await load();
    Held.mutex()->lock();
  }
  std::lock_guard<std::mutex> Held(Mutex);
  Unlocked<std::mutex> Open(Mutex);
  co_await load();
}
own::lazy_task<> all(std::vector<std::mutex> &Mutexes, int Count) {
  for (std::mutex &Each : Mutexes)
    Each.lock();
  for (std::mutex &Any : Mutexes)
    Any.unlock();
  co_await load();
  for (int I = 0; I != Count; ++I)
    Mutexes[I].lock();
  for (int J = Count; J-- != 0;)
    Mutexes[J].unlock();
  co_await load();
}
struct Counter {
  std::mutex Mutex;
  int Count = 0;
};
own::lazy_task<> aliases(std::mutex &Mutex, Counter &Both) {
  std::mutex *Pointer = &Mutex;
  Pointer->lock();
  Mutex.unlock();
  co_await load();
  auto &[Part, Count] = Both;
  Part.lock();
  ++Count;
  Both.Mutex.unlock();
  co_await load();
}
own::lazy_task<> exchanged(std::mutex &Mutex) {
  Lock Held(Mutex);
  (void)std::exchange(Held, Lock());
  co_await load();
}
// Temporaries of nothing.
own::lazy_task<> temporaries(std::mutex &Mutex) {
  co_await consume(Lock(Mutex, std::defer_lock));
  co_await consume(Lock());
  co_await consume(Lock(Mutex, std::try_to_lock));
}
// An end that unlocks.
struct AutoUnlock {
  std::mutex &Mutex;
  ~AutoUnlock() { Mutex.unlock(); }
};
own::lazy_task<> atTheEnd(std::mutex &Mutex, int &Count) {
  {
    Mutex.lock();
    AutoUnlock End{Mutex};
    ++Count;
  }
  co_await load();
}
