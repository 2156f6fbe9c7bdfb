// Conditions for coroutines get the lock, or its guard, and release it while
// they wait.
#include <mutex>
#include <own/lazy_task.hpp>

class Condition {
public:
  own::lazy_task<> wait(std::mutex &);
  own::lazy_task<> wait(const std::unique_lock<std::mutex> &);
  template <class M, class F> own::lazy_task<> waitFor(M &, F Done);
};
class Queue {
  std::mutex Mutex;
  Condition Changed;
  int Count = 0;

public:
  own::lazy_task<> pop() {
    std::unique_lock<std::mutex> Lock(Mutex);
    co_await Changed.waitFor(this->Mutex, [&] { return Count != 0; });
    --Count;
  }
  own::lazy_task<> popByGuard() {
    std::unique_lock<std::mutex> Lock(Mutex);
    while (Count == 0)
      co_await Changed.wait(Lock);
    --Count;
  }
  own::lazy_task<> popByHand() {
    Mutex.lock();
    co_await Changed.wait(Mutex);
    --Count;
    Mutex.unlock();
  }
};
