// Locks that are not held any more where the coroutine awaits: whoever else
// takes them does not wait for that.
#include <coroutine>
#include <mutex>
#include <own/lazy_task.hpp>
#include <utility>

own::lazy_task<int> load(int);
using Lock = std::unique_lock<std::mutex>;
void take(Lock);
struct Condition {
  own::lazy_task<> wait(Lock &);
  own::lazy_task<> waitOn(std::mutex *);
};
struct Ready {
  bool await_ready() { return true; }
  void await_suspend(std::coroutine_handle<>) {}
  int await_resume() { return 1; }
};

struct Counter {
  std::mutex Mutex;
  int Count = 0;
  Condition Changed;

  own::lazy_task<> assigned(bool Shared) {
    Lock Held;
    if (Shared)
      Held = Lock(Mutex);
    ++Count;
    if (Shared)
      Held.unlock();
    co_await load(1);
  }
  own::lazy_task<> moved() {
    Lock Held(Mutex);
    ++Count;
    {
      auto Mine = std::move(Held);
    }
    co_await load(1);
  }
  own::lazy_task<> replaced() {
    Lock Held(Mutex);
    ++Count;
    Held = {};
    co_await load(1);
  }
  own::lazy_task<> handedOn() {
    Lock Held(Mutex);
    ++Count;
    take(std::move(Held));
    co_await load(1);
  }
  own::lazy_task<> waits() {
    Lock Held(Mutex);
    while (Count == 0)
      co_await Changed.wait(Held);
    while (Count == 1)
      co_await Changed.waitOn(Held.mutex());
    --Count;
  }
  own::lazy_task<> temporaries() {
    int Copy = (std::lock_guard<std::mutex>(Mutex), Count);
    std::lock_guard<std::mutex>{Mutex};
    co_await load(Copy);
  }
  own::lazy_task<> byLambda() {
    Lock Held(Mutex);
    auto Unlock = [&] { Held.unlock(); };
    Unlock();
    co_await load(1);
  }
  own::lazy_task<> byAlias() {
    Lock Held(Mutex);
    auto &Same = Held;
    Same.unlock();
    co_await load(1);
  }
  own::lazy_task<> bindings() {
    auto [Held, Value] = std::pair<Lock, int>{Lock(Mutex), 1};
    Held.unlock();
    co_await load(Value);
  }
  own::lazy_task<> queries() {
    Lock Held(Mutex);
    Count += co_await Ready{};
  }
  own::lazy_task<int> other() {
    co_await load(1);
    Lock Held(Mutex);
    co_return Count;
  }
};
