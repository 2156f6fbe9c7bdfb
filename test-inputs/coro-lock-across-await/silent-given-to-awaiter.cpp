// Awaits that are given the lock, written by hand: they unlock when they
// suspend.
#include <coroutine>
#include <mutex>
#include <own/lazy_task.hpp>
#include <vector>

using Lock = std::unique_lock<std::mutex>;

struct Condition {
  struct Waiter {
    Condition &Of;
    Lock &Held;
    bool await_ready() { return false; }
    void await_suspend(std::coroutine_handle<> Handle) {
      Of.Waiting.push_back(Handle);
      Held.unlock();
    }
    void await_resume() { Held.lock(); }
  };
  std::vector<std::coroutine_handle<>> Waiting;
  Waiter wait(Lock &Held) { return {*this, Held}; }
  own::lazy_task<> waitOn(std::mutex *Mutex);
};
own::lazy_task<> conditions(Condition &C, std::mutex &Mutex, int &Count) {
  {
    Lock Held(Mutex);
    while (Count == 0)
      co_await C.waitOn(Held.mutex());
  }
  {
    Lock Held(Mutex);
    co_await Condition::Waiter{C, Held};
  }
  Lock Held(Mutex);
  auto Waiter = C.wait(Held);
  co_await Waiter;
}

class Queue {
  std::mutex Mutex;
  std::vector<int> Items;
  std::vector<std::coroutine_handle<>> Waiting;
  struct Parked {
    Queue &Of;
    bool await_ready() { return false; }
    void await_suspend(std::coroutine_handle<> Handle) {
      Of.Waiting.push_back(Handle);
      Of.Mutex.unlock();
    }
    void await_resume() { Of.Mutex.lock(); }
  };

public:
  own::lazy_task<> pop() {
    Mutex.lock();
    while (Items.empty())
      co_await Parked{*this};
    Items.clear();
    Mutex.unlock();
  }
};

// It asks for its own handle, and goes on.
struct Self {
  std::coroutine_handle<> Own;
  bool await_ready() { return false; }
  bool await_suspend(std::coroutine_handle<> Handle) {
    Own = Handle;
    return false;
  }
  std::coroutine_handle<> await_resume() { return Own; }
};
own::lazy_task<> self(std::mutex &Mutex) {
  std::lock_guard<std::mutex> Held(Mutex);
  auto Own = co_await Self{};
  Own.resume();
}

// In a template that nobody instantiates.
template <class T> own::lazy_task<> pattern(T &Object) {
  std::lock_guard<std::mutex> Held(Object.Mutex);
  co_await Object.wait(Object.Mutex);
}
