// What is missing may have released the lock.
#include <mutex>
#include <own/lazy_task.hpp>

own::lazy_task<int> load();

own::lazy_task<> broken(std::mutex &Mutex) {
  std::lock_guard<std::mutex> Lock(Mutex);
  undeclared(Lock);
  co_await load();
}
own::lazy_task<> intact(std::mutex &Mutex) {
  std::lock_guard<std::mutex> Lock(Mutex); //~ coro-lock-across-await: 'Lock' holds a lock of threads while coroutine 'intact' is suspended
  co_await load(); //~ note: suspended here
}
