// A lock that is held for a moment, and released before the coroutine suspends,
// is nobody's mistake.
#include <mutex>
#include <own/lazy_task.hpp>
#include <shared_mutex>
#include <vector>

own::lazy_task<int> next();

struct Cache {
  std::mutex Mutex;
  std::shared_mutex Readers;
  std::vector<int> Items;

  own::lazy_task<> add() {
    int Item = co_await next();
    std::lock_guard<std::mutex> Guard(Mutex);
    Items.push_back(Item);
  }
  own::lazy_task<int> take() {
    std::unique_lock<std::mutex> Lock(Mutex);
    int Item = Items.back();
    Lock.unlock();
    co_return Item + co_await next();
  }
  own::lazy_task<int> read() {
    int Size;
    {
      std::shared_lock<std::shared_mutex> Lock(Readers);
      Size = Items.size();
    }
    co_return Size + co_await next();
  }
  own::lazy_task<> each() {
    for (std::scoped_lock Lock(Mutex); !Items.empty();) {
    }
    Mutex.lock();
    Items.clear();
    Mutex.unlock();
    co_await next();
  }
};
