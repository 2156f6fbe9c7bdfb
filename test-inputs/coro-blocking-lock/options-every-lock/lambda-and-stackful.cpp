// Locks in lambdas that run here, and in stackful coroutines.
#include <algorithm>
#include <boost/asio.hpp>
#include <mutex>
#include <vector>

namespace asio = boost::asio;

asio::awaitable<void> lambda(std::vector<int> &Values, std::mutex &Mutex) {
  std::for_each(Values.begin(), Values.end(), [&](int) { //~ note: the lambda runs during this call
    std::lock_guard<std::mutex> Guard(Mutex); //~ coro-blocking-lock: constructing 'std::lock_guard' waits
  });
  co_return;
}

void stackful(asio::io_context &Context, std::mutex &Mutex) {
  asio::spawn(
      Context,
      [&](asio::yield_context) {
        Mutex.lock(); //~ coro-blocking-lock: 'std::mutex::lock' waits for a lock of threads on the thread that runs this stackful coroutine
      },
      asio::detached);
}
