// Where what is guarded is used at the await, or looked at through a view of it,
// nothing is offered.
#include <mutex>
#include <own/lazy_task.hpp>
#include <string>
#include <string_view>
#include <vector>

own::lazy_task<> send(const std::string &);
own::lazy_task<> sendView(std::string_view);

struct Counter {
  std::mutex Mutex;
  int Count = 0;
  std::vector<std::string> Names;

  own::lazy_task<> readsMember(int Id) {
    std::unique_lock<std::mutex> Lock(Mutex); //~ coro-lock-across-await: 'Lock' holds a lock of threads while coroutine 'readsMember' is suspended
    ++Count;
    co_await send(Names[Id]); //~ note: suspended here
  }
  own::lazy_task<> readsView(int Id) {
    std::unique_lock<std::mutex> Lock(Mutex); //~ coro-lock-across-await: 'Lock' holds a lock of threads while coroutine 'readsView' is suspended
    std::string_view Name = Names[Id].c_str();
    co_await sendView(Name); //~ note: suspended here
  }
};
