// Two branches on one condition: it locks and unlocks, or neither.
#include <mutex>
#include <own/lazy_task.hpp>

own::lazy_task<int> load();

own::lazy_task<> optionally(std::mutex &Mutex, int &Value, bool IsShared) {
  if (IsShared)
    Mutex.lock();
  ++Value;
  if (IsShared)
    Mutex.unlock();
  co_await load();
}
own::lazy_task<> guard(std::mutex &Mutex, int &Value, bool IsShared) {
  std::unique_lock<std::mutex> Lock(Mutex, std::defer_lock);
  if (IsShared)
    Lock.lock();
  ++Value;
  if (IsShared)
    Lock.unlock();
  co_await load();
}
// Tried, and asked in a way that is not understood.
bool check(bool);
own::lazy_task<> asked(std::mutex &Mutex) {
  const bool Got = check(Mutex.try_lock());
  if (!Got)
    co_await load();
}
