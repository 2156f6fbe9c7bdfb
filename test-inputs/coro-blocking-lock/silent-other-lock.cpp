// Another lock is held for long, not this one; and a lock whose long section
// has an await is a mistake of another kind, which is reported as such.
#include <mutex>
#include <own/lazy_task.hpp>
#include <unistd.h>

own::lazy_task<> next();

struct Two {
  std::mutex Quick;
  std::mutex Slow;
  int Count = 0;

  void flush() {
    std::lock_guard<std::mutex> Guard(Slow);
    sleep(1);
  }
  own::lazy_task<> count() {
    std::lock_guard<std::mutex> Guard(Quick);
    ++Count;
    co_return;
  }
  own::lazy_task<> awaits(std::mutex &Given) {
    std::lock_guard<std::mutex> Guard(Given);
    co_await next();
  }
};
