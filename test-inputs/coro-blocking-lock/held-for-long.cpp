// Locks that the coroutine itself keeps for long: around a call that blocks,
// computes or reads a file, directly or behind others, and around a loop that
// calls who knows what.
#include <algorithm>
#include <fstream>
#include <mutex>
#include <own/lazy_task.hpp>
#include <pthread.h>
#include <shared_mutex>
#include <string>
#include <unistd.h>
#include <vector>

struct Session {
  void send(const std::string &);
};

static void writeOut() {
  std::ofstream File("state.txt");
}
static void save() {
  writeOut();
}

struct Store {
  std::mutex Mutex;
  std::shared_mutex Shared;
  pthread_mutex_t Plain;
  std::vector<int> Values;
  std::vector<Session> Sessions;

  own::lazy_task<> sleeps() {
    std::lock_guard<std::mutex> Guard(Mutex); //~ coro-blocking-lock: constructing 'std::lock_guard' waits for a lock of threads on the thread that runs coroutine 'sleeps'
    sleep(1); //~ note: 'sleep' blocks here while the lock is held
    co_return;
  }
  own::lazy_task<> sorts() {
    std::unique_lock<std::shared_mutex> Guard(Shared); //~ coro-blocking-lock: constructing 'std::unique_lock' waits
    std::sort(Values.begin(), Values.end()); //~ note: 'std::sort' may compute for long here while the lock is held
    co_return;
  }
  own::lazy_task<> reads() {
    Mutex.lock(); //~ coro-blocking-lock: 'std::mutex::lock' waits
    Values.clear();
    std::ifstream File("data"); //~ note: constructing 'std::basic_ifstream' does blocking I/O here while the lock is held
    Mutex.unlock();
    co_return;
  }
  own::lazy_task<> behind() {
    pthread_mutex_lock(&Plain); //~ coro-blocking-lock: 'pthread_mutex_lock' waits
    save(); //~ note: the lock is held while 'save' runs here, where the construction of 'std::basic_ofstream' does blocking I/O
    pthread_mutex_unlock(&Plain);
    co_return;
  }
  own::lazy_task<> broadcasts(const std::string &Text) {
    std::scoped_lock Guard(Mutex); //~ coro-blocking-lock: constructing 'std::scoped_lock' waits
    for (Session &Each : Sessions) //~ note: this loop calls 'Session::send' each time round while the lock is held
      Each.send(Text);
    co_return;
  }
  own::lazy_task<> inHeader() {
    if (std::lock_guard<std::mutex> Guard(Mutex); !Values.empty()) //~ coro-blocking-lock: constructing 'std::lock_guard' waits
      sleep(1); //~ note: 'sleep' blocks here while the lock is held
    co_return;
  }
  own::lazy_task<> deferred() {
    std::unique_lock<std::mutex> Guard(Mutex, std::defer_lock);
    Guard.lock(); //~ coro-blocking-lock: 'std::unique_lock::lock' waits
    usleep(10); //~ note: 'usleep' blocks here while the lock is held
    co_return;
  }
};
