// Who only tried may have nothing to unlock; a value is no view.
#include <mutex>
#include <own/lazy_task.hpp>
#include <string>

own::lazy_task<int> load(int);
own::lazy_task<> send(std::string);

struct Counter {
  std::mutex Mutex;
  int Count = 0;
  std::string Name;

  own::lazy_task<> tried() {
    {
      std::unique_lock<std::mutex> Lock(Mutex, std::try_to_lock);
      ++Count;
    }
    co_await load(1);
  }
  own::lazy_task<> copies() {
    std::unique_lock<std::mutex> Lock(Mutex);
    std::string Copy = Name;
    Lock.unlock();
    co_await send(Copy);
  }
};
