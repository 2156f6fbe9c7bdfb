// Classes of the program: guards that were released or never filled, mutexes
// that do nothing, members of a lockable class that only sound like a lock.
#include <coroutine>
#include <mutex>
#include <own/lazy_task.hpp>

own::lazy_task<int> load();
using Lock = std::unique_lock<std::mutex>;

struct Transaction {
  Lock Held;
  explicit Transaction(std::mutex &Mutex) : Held(Mutex) {}
  void commit() { Held.unlock(); }
  void finish();
};
own::lazy_task<> transactions(std::mutex &Mutex) {
  {
    Transaction T(Mutex);
    T.commit();
    co_await load();
  }
  {
    Transaction T(Mutex);
    T.finish();
    co_await load();
  }
  Transaction T(Mutex);
  T.Held.unlock();
  co_await load();
}

struct Connection {
  Lock Idle;
  int Handle;
  explicit Connection(int Handle) : Handle(Handle) {}
};
struct Deferred {
  Lock Idle;
  explicit Deferred(std::mutex &Mutex) : Idle(Mutex, std::defer_lock) {}
};
struct Lease {
  Lock Held;
  explicit Lease(std::mutex &Mutex) : Held(Mutex) { Held.unlock(); }
};
own::lazy_task<> empty(std::mutex &Mutex) {
  Connection C(1);
  Deferred D(Mutex);
  Lease L(Mutex);
  co_await load();
}

// An awaiter locks and unlocks when it is awaited.
struct Arrival {
  std::mutex &Mutex;
  Lock Held;
  explicit Arrival(std::mutex &Mutex) : Mutex(Mutex), Held(Mutex) {}
  ~Arrival();
  bool await_ready() { return false; }
  void await_suspend(std::coroutine_handle<>) { Held.unlock(); }
  void await_resume() {}
};
own::lazy_task<> arrives(std::mutex &Mutex) {
  Arrival A(Mutex);
  co_await A;
  co_await load();
}

class Table {
  std::mutex Mutex;
  int Locks = 0;

public:
  void lock() { Mutex.lock(); }
  void unlock() { Mutex.unlock(); }
  bool tryInsert(int Key);
  int lockCount() const;
  void setLockTimeout(int Seconds);
  void lockDown();
};
own::lazy_task<> tables(Table &T) {
  if (T.tryInsert(1))
    co_await load();
  if (T.lockCount() != 0)
    co_await load();
  T.setLockTimeout(1);
  T.lockDown();
  co_await load();
}

struct null_mutex {
  void lock();
  void unlock();
};
struct DummyMutex {
  void lock();
  void unlock();
};
own::lazy_task<> nothing(null_mutex &None, DummyMutex &Dummy) {
  std::lock_guard<null_mutex> First(None);
  std::lock_guard<DummyMutex> Second(Dummy);
  co_await load();
}

// Helpers whose own guard ends the lock.
struct AutoUnlock {
  std::mutex &Mutex;
  ~AutoUnlock() { Mutex.unlock(); }
};
class Store {
  std::mutex Mutex;
  int Count = 0;

public:
  void bump() {
    Mutex.lock();
    AutoUnlock End{Mutex};
    ++Count;
  }
};
own::lazy_task<> helpers(Store &S) {
  S.bump();
  co_await load();
}
