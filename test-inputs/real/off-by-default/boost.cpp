// The checks that are off by default, on Boost.Asio and Boost.JSON.
#include <algorithm>
#include <atomic>
#include <boost/asio.hpp>
#include <boost/json.hpp>
#include <fstream>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace asio = boost::asio;
using asio::awaitable;
using asio::ip::tcp;

class Scores {
public:
  void save() {
    std::lock_guard<std::mutex> Lock(Mutex);
    std::ofstream File("scores.txt"); //~ note: in 'save', constructing 'std::basic_ofstream' does blocking I/O here while the lock is held
  }
  awaitable<int> best() {
    std::unique_lock<std::mutex> Lock(Mutex); //~ coro-blocking-lock: constructing 'std::unique_lock' waits for a lock of threads on the thread that runs coroutine 'best'
    int Result = Best;
    Lock.unlock();
    co_await asio::post(asio::use_awaitable);
    co_return Result;
  }

private:
  std::mutex Mutex;
  int Best = 0;
};

awaitable<std::string> receive(tcp::socket &Socket) {
  std::string Text;
  co_await asio::async_read_until(Socket, asio::dynamic_buffer(Text), '\n',
                                  asio::use_awaitable);
  auto Value = boost::json::parse(Text); //~ coro-heavy-compute: 'boost::json::parse' may compute for long
  co_return std::string(Value.as_string());
}

awaitable<void> sortAll(std::vector<std::vector<int>> &Rows) {
  co_await asio::post(asio::use_awaitable);
  for (auto &Row : Rows) //~ coro-never-suspends: 'co_await asio::post(asio::use_awaitable)' each time round
    std::sort(Row.begin(), Row.end()); //~ coro-heavy-compute: 'std::sort' may compute for long
}

static awaitable<int> cores(int Least) { //~ coro-never-suspends: coroutine 'cores' never suspends
  int Cores = std::max(Least, 1);
  co_return Cores;
}
awaitable<void> background(int);
// The query for the executor does not suspend, but only a coroutine can make
// it.
static awaitable<void> spawnAll(int Count) {
  auto Executor = co_await asio::this_coro::executor;
  for (int I = 0; I != Count; ++I)
    asio::co_spawn(Executor, background(I), asio::detached);
}

awaitable<void> waits(std::atomic<bool> &Ready) {
  co_await cores(1);
  while (!Ready.load()) //~ coro-never-suspends: this loop asks 'Ready' again and again
    std::this_thread::yield();
  while (!Ready.load())
    co_await asio::post(asio::use_awaitable);
}

// A constant number of elements.
awaitable<void> few(std::vector<int> &Values) {
  co_await asio::post(asio::use_awaitable);
  std::sort(Values.begin(), Values.begin() + 4);
  std::sort(Values.end() - 3, Values.end());
  std::sort(Values.begin(), std::next(Values.begin(), 4));
  std::nth_element(Values.begin(), Values.begin() + 2, Values.end()); //~ coro-heavy-compute: 'std::nth_element' may compute for long
}
