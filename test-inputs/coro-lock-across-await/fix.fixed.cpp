// What the lock guards is not used at the await, nor after it.
#include <mutex>
#include <own/lazy_task.hpp>
#include <string>
#include <vector>

own::lazy_task<int> load();
void show(int);

class Queue {
  std::mutex Mutex;
  std::vector<int> Items;
  int Count = 0;

public:
  own::lazy_task<> unlock(int Value) {
    std::unique_lock<std::mutex> Lock(Mutex);
    Items.push_back(Value);
    Lock.unlock();
    co_await load();
  }
  own::lazy_task<> block(int Value) {
    {
      std::lock_guard<std::mutex> Lock(Mutex);
      Items.push_back(Value);
    }
    show(co_await load());
  }
  own::lazy_task<int> copied() {
    std::unique_lock<std::mutex> Lock(Mutex);
    int Result = Count;
    Lock.unlock();
    co_await load();
    co_return Result;
  }
  // No fixes: the state is used later, or may be; it is behind a reference;
  // nothing shows what the lock is for; what is declared is needed later.
  own::lazy_task<> usedLater(int Value) {
    std::unique_lock<std::mutex> Lock(Mutex);
    Items.push_back(Value);
    co_await load();
    Items.clear();
  }
  own::lazy_task<> mayBeUsed(int Value) {
    std::unique_lock<std::mutex> Lock(Mutex);
    Items.push_back(Value);
    co_await load();
    flush();
  }
  own::lazy_task<> reference() {
    std::unique_lock<std::mutex> Lock(Mutex);
    int &First = Items[0];
    co_await load();
    First = 0;
  }
  own::lazy_task<> forTheAwait() {
    std::unique_lock<std::mutex> Lock(Mutex);
    co_await load();
  }
  own::lazy_task<int> declared() {
    std::lock_guard<std::mutex> Lock(Mutex);
    int Result = Count;
    co_await load();
    co_return Result;
  }
  void flush();
};
