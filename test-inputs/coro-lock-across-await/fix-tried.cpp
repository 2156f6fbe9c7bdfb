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
    std::unique_lock<std::mutex> Lock(Mutex, std::try_to_lock); //~ coro-lock-across-await: 'Lock' holds a lock of threads while coroutine 'tried' is suspended //~ note: end its scope before that
    ++Count;
    co_await load(1); //~ note: suspended here
  }
  own::lazy_task<> copies() {
    std::unique_lock<std::mutex> Lock(Mutex); //~ coro-lock-across-await: 'Lock' holds a lock of threads while coroutine 'copies' is suspended //~ note: unlock it before that
    std::string Copy = Name;
    co_await send(Copy); //~ note: suspended here
  }
};
