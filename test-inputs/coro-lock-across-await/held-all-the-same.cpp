// Beside what releases a lock: locks that are held all the same.
#include <coroutine>
#include <mutex>
#include <own/lazy_task.hpp>

struct Error {};
own::lazy_task<int> load();
own::lazy_task<> send(int);
using Lock = std::unique_lock<std::mutex>;

struct Transaction {
  Lock Held;
  explicit Transaction(std::mutex &Mutex) : Held(Mutex) {}
  void commit() { Held.unlock(); }
  int size() const;
};
struct Assigned {
  Lock Held;
  explicit Assigned(std::mutex &Mutex) { Held = Lock(Mutex); }
};
own::lazy_task<> ownGuards(std::mutex &Mutex, std::mutex &Other) {
  Transaction T(Mutex); //~ coro-lock-across-await: 'T' holds a lock of threads while coroutine 'ownGuards' is suspended
  Assigned A(Other); //~ coro-lock-across-await: 'A' holds a lock of threads while coroutine 'ownGuards' is suspended
  co_await send(T.size()); //~ note: suspended here //~ note: suspended here
}

// The value that it guards is no guard.
template <class T> class Locked {
  T Value;
  std::mutex Mutex;

public:
  class Pointer {
    T *To;
    Lock Held;

  public:
    Pointer(T *To, std::mutex &Mutex) : To(To), Held(Mutex) {}
    T *operator->() { return To; }
    T &operator*() { return *To; }
  };
  Pointer lock() { return Pointer(&Value, Mutex); }
};
struct Settings {
  int Port;
};
own::lazy_task<> values(Locked<Settings> &Shared, Locked<int> &Number) {
  auto Held = Shared.lock(); //~ coro-lock-across-await: 'Held' holds a lock of threads while coroutine 'values' is suspended
  co_await send(Held->Port); //~ note: suspended here
  auto Second = Number.lock(); //~ coro-lock-across-await: 'Second' holds a lock of threads while coroutine 'values' is suspended
  co_await send(*Second); //~ note: suspended here //~ note: suspended here
}

// What an awaiter locks for itself is another lock.
struct Event {
  std::mutex Own;
  bool await_ready() { return false; }
  void await_suspend(std::coroutine_handle<>) {
    Lock Mine(Own);
    Mine.unlock();
    Own.unlock();
  }
  void await_resume() {}
};
own::lazy_task<> events(std::mutex &Mutex, Event &Happens) {
  std::lock_guard<std::mutex> Held(Mutex); //~ coro-lock-across-await: 'Held' holds a lock of threads while coroutine 'events' is suspended
  co_await Happens; //~ note: suspended here
}

// A guard around the try block.
own::lazy_task<> around(std::mutex &Mutex, int &Count) {
  std::lock_guard<std::mutex> Held(Mutex); //~ coro-lock-across-await: 'Held' holds a lock of threads while coroutine 'around' is suspended
  bool Failed = false;
  try {
    if (Count < 0)
      throw Error();
  } catch (const Error &) {
    Failed = true;
  }
  if (Failed)
    co_await load(); //~ note: suspended here
}

// A guard that unlocks holds the lock until its end.
struct AutoUnlock {
  std::mutex &Mutex;
  ~AutoUnlock() { Mutex.unlock(); }
};
own::lazy_task<> untilTheEnd(std::mutex &Mutex) {
  Mutex.lock(); //~ coro-lock-across-await: 'Mutex' stays locked while coroutine 'untilTheEnd' is suspended
  AutoUnlock End{Mutex};
  co_await load(); //~ note: suspended here
}

// The guard that was there before is gone.
own::lazy_task<> afterGuard(std::mutex &Mutex, int &Count) {
  {
    std::lock_guard<std::mutex> Held(Mutex);
    ++Count;
  }
  Mutex.lock(); //~ coro-lock-across-await: 'Mutex' stays locked while coroutine 'afterGuard' is suspended
  co_await load(); //~ note: suspended here
  Mutex.unlock();
}

// Other ways to say 'lock'.
class ReadWrite {
  std::mutex Mutex;

public:
  void readLock() { Mutex.lock(); }
  void readUnlock() { Mutex.unlock(); }
  bool tryReadLock() { return Mutex.try_lock(); }
};
own::lazy_task<> reads(ReadWrite &Shared) {
  Shared.readLock(); //~ coro-lock-across-await: 'Shared' stays locked while coroutine 'reads' is suspended
  co_await load(); //~ note: suspended here
  Shared.readUnlock();
}
