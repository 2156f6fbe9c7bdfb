// A lock that everybody holds for a moment: for assignments, arithmetic,
// look-ups, small functions. To take it is right.
#include <condition_variable>
#include <mutex>
#include <own/lazy_task.hpp>
#include <shared_mutex>
#include <string>
#include <unistd.h>
#include <vector>

own::lazy_task<int> load(int);

class Registry {
public:
  own::lazy_task<> add(int Id) {
    std::lock_guard<std::mutex> Guard(Mutex);
    Ids.push_back(Id);
    ++Count;
    co_return;
  }
  own::lazy_task<bool> has(int Id) {
    std::shared_lock<std::shared_mutex> Guard(Shared);
    for (int Known : Ids)
      if (Known == Id)
        co_return true;
    co_return size() != 0 && !Ids.empty();
  }
  own::lazy_task<int> get(int Id) {
    {
      std::unique_lock Guard(Mutex);
      if (Count > Id)
        co_return Ids[Id];
    }
    co_return co_await load(Id);
  }
  own::lazy_task<> released(int Id) {
    std::unique_lock Guard(Mutex);
    Ids.push_back(Id);
    Guard.unlock();
    sleep(1);
    co_await load(Id);
  }
  own::lazy_task<> branches(int Id) {
    Mutex.lock();
    if (Id < 0) {
      Mutex.unlock();
      sleep(1);
      co_return;
    }
    ++Count;
    Mutex.unlock();
  }
  void wait() {
    std::unique_lock<std::mutex> Guard(Mutex);
    while (Ids.empty())
      Changed.wait(Guard);
    Ids.clear();
  }

private:
  int size() const { return Count; }

  std::mutex Mutex;
  std::shared_mutex Shared;
  std::condition_variable Changed;
  std::vector<int> Ids;
  int Count = 0;
};
