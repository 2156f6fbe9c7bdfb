// Locks in plain functions, on other threads, after a switch.
#include <cppcoro/static_thread_pool.hpp>
#include <mutex>
#include <thread>

struct Counter {
  std::mutex Mutex;
  int Value = 0;
  void add() {
    std::lock_guard<std::mutex> Guard(Mutex);
    ++Value;
  }
};

cppcoro::task<> elsewhere(cppcoro::static_thread_pool &Pool, Counter &Total,
                          std::mutex &Mutex) {
  Total.add();
  std::thread([&] { std::lock_guard<std::mutex> Guard(Mutex); }).detach();
  co_await Pool.schedule();
  std::lock_guard<std::mutex> Guard(Mutex);
}
