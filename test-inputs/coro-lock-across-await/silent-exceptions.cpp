// What was thrown has ended the guards between it and its handler.
#include <mutex>
#include <own/lazy_task.hpp>

struct Error {};
own::lazy_task<int> load();

own::lazy_task<> thrown(std::mutex &Mutex, int &Count) {
  bool Failed = false;
  try {
    std::lock_guard<std::mutex> Held(Mutex);
    if (Count < 0)
      throw Error();
    ++Count;
  } catch (const Error &) {
    Failed = true;
  }
  if (Failed)
    co_await load();
}
own::lazy_task<> inLoop(std::mutex &Mutex, int &Count) {
  while (Count != 3) {
    try {
      std::lock_guard<std::mutex> Held(Mutex);
      if (Count < 0)
        throw Error();
    } catch (...) {
    }
    co_await load();
  }
}
