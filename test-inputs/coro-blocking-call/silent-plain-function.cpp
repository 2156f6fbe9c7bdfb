// Functions that are no coroutines may block: main, workers, and functions that
// return tasks but hand out others'.
#include <own/lazy_task.hpp>
#include <thread>
#include <unistd.h>

own::lazy_task<int> job();

own::lazy_task<int> startLater() {
  sleep(1);
  return job();
}

struct Worker {
  Worker() { sleep(1); }
  ~Worker() { Thread.join(); }
  void operator()() { std::this_thread::sleep_for(std::chrono::seconds(1)); }
  std::thread Thread;
};

static unsigned Warmup = sleep(1);

int main() {
  std::thread Thread([] { own::sync_wait(startLater()); });
  Thread.join();
  return own::sync_wait(job());
}
