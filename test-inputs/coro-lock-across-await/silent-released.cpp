// A lock that is gone when the coroutine waits: the block is over, somebody
// unlocked it, or it was handed on.
#include <mutex>
#include <own/lazy_task.hpp>
#include <utility>
#include <vector>

own::lazy_task<int> load();
using Lock = std::unique_lock<std::mutex>;
own::lazy_task<> consume(Lock);
void keep(Lock &&);
void mayUnlock(Lock &);
void unlockHelper(Lock &Held) { Held.unlock(); }
void moveHelper(Lock &Held) { Lock Mine = std::move(Held); }

own::lazy_task<> blocks(std::mutex &Mutex, std::vector<int> &Values) {
  {
    std::lock_guard<std::mutex> Held(Mutex);
    Values.clear();
  }
  co_await load();
  if (std::lock_guard<std::mutex> Held(Mutex); Values.empty())
    Values.push_back(1);
  co_await load();
  for (int I = 0; I != 3; ++I) {
    co_await load();
    std::lock_guard<std::mutex> Held(Mutex);
    Values.push_back(I);
  }
  co_await load();
  std::lock_guard<std::mutex> Last(Mutex);
}
own::lazy_task<> earlyReturns(std::mutex &Mutex, std::vector<int> &Values) {
  Lock Held(Mutex);
  if (Values.empty()) {
    Held.unlock();
    co_await load();
    co_return;
  }
  Values.clear();
  Held.unlock();
  co_await load();
}
own::lazy_task<> handedOnInOtherWays(std::mutex &Mutex) {
  {
    Lock Held(Mutex);
    keep(std::move(Held));
    co_await load();
  }
  {
    Lock Held(Mutex);
    mayUnlock(Held);
    co_await load();
  }
  {
    Lock Held(Mutex);
    unlockHelper(Held);
    co_await load();
  }
  {
    Lock Held(Mutex);
    moveHelper(Held);
    co_await load();
  }
  {
    Lock Held(Mutex);
    auto Later = [Mine = std::move(Held)] {};
    Later();
    co_await load();
  }
  {
    Lock Held(Mutex);
    auto Unlock = [&] { Held.unlock(); };
    Unlock();
    co_await load();
  }
  {
    Lock Held(Mutex);
    Lock *Pointer = &Held;
    Pointer->unlock();
    co_await load();
  }
  {
    Lock Held(Mutex);
    std::mutex *Raw = Held.release();
    Raw->unlock();
    co_await load();
  }
  {
    Lock Held(Mutex);
    if (Held.owns_lock())
      Held.unlock();
    co_await load();
  }
}
