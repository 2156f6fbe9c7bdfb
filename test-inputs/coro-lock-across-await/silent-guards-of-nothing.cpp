// Guards that hold nothing, and classes that have one without locking it.
#include <mutex>
#include <own/lazy_task.hpp>
#include <vector>

own::lazy_task<int> load();
struct State {
  std::mutex Mutex;
  std::unique_lock<std::mutex> Lock;
};
class Counter {
  std::mutex Mutex;
  int Value = 0;

public:
  ~Counter() { std::lock_guard<std::mutex> Lock(Mutex); }
  void add() {
    Mutex.lock();
    ++Value;
    Mutex.unlock();
  }
  int get() {
    std::lock_guard<std::mutex> Lock(Mutex);
    return Value;
  }
};
void finish(std::mutex &Mutex) { Mutex.unlock(); }
// Functions that lock, and see to it that it ends with them.
void both(std::mutex &A, std::mutex &B) {
  std::lock(A, B);
  std::lock_guard<std::mutex> First(A, std::adopt_lock);
  std::lock_guard<std::mutex> Second(B, std::adopt_lock);
}
template <class F> struct Finally {
  F Function;
  ~Finally() { Function(); }
};
template <class F> Finally(F) -> Finally<F>;
void scopeGuard(std::mutex &Mutex) {
  Mutex.lock();
  Finally Unlock{[&] { Mutex.unlock(); }};
}
// The other half is elsewhere, under a name that says nothing.
struct Transaction {
  std::mutex Mutex;
  void begin() { Mutex.lock(); }
  void commit();
};

own::lazy_task<> empty(std::mutex &Mutex) {
  std::unique_lock<std::mutex> None;
  std::unique_lock<std::mutex> Deferred(Mutex, std::defer_lock);
  State Unlocked;
  co_await load();
}
own::lazy_task<> insideOfCalls(Counter &Shared) {
  Counter Own;
  Own.add();
  Shared.add();
  int Value = Shared.get();
  co_await load();
}
own::lazy_task<> unlockedByCallee(std::mutex &Mutex) {
  Mutex.lock();
  finish(Mutex);
  co_await load();
}
own::lazy_task<> inCallees(std::mutex &Mutex, std::mutex &Other,
                           Transaction &Current) {
  both(Mutex, Other);
  scopeGuard(Mutex);
  co_await load();
  Current.begin();
  Current.commit();
  co_await load();
}
own::lazy_task<> references(std::unique_lock<std::mutex> &Callers,
                            std::lock_guard<std::mutex> *Pointer) {
  std::unique_lock<std::mutex> &Same = Callers;
  co_await load();
}
