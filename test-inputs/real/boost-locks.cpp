// Locks of threads in coroutines of the real Boost.Asio.
#include <boost/asio.hpp>
#include <boost/interprocess/sync/file_lock.hpp>
#include <boost/interprocess/sync/scoped_lock.hpp>
#include <boost/thread/lock_guard.hpp>
#include <boost/thread/lock_types.hpp>
#include <boost/thread/mutex.hpp>
#include <mutex>
#include <optional>
#include <shared_mutex>

namespace asio = boost::asio;

asio::awaitable<void> wait(asio::steady_timer &Timer) {
  co_await Timer.async_wait(asio::use_awaitable);
}

class Session {
  std::mutex Mutex;
  std::shared_mutex Shared;
  boost::mutex Other;
  int Count = 0;

public:
  asio::awaitable<void> guards(asio::steady_timer &Timer) {
    {
      std::lock_guard Lock(Mutex); //~ coro-lock-across-await: 'Lock' holds a lock of threads while coroutine 'guards' is suspended //~ note: end its scope before that
      ++Count;
      co_await wait(Timer); //~ note: suspended here
    }
    {
      std::shared_lock Lock(Shared); //~ coro-lock-across-await: 'Lock' holds a lock of threads while coroutine 'guards' is suspended
      co_await wait(Timer); //~ note: suspended here
    }
    {
      std::scoped_lock Lock(Mutex, Shared); //~ coro-lock-across-await: 'Lock' holds a lock of threads while coroutine 'guards' is suspended
      co_await wait(Timer); //~ note: suspended here
    }
    {
      boost::lock_guard<boost::mutex> Lock(Other); //~ coro-lock-across-await: 'Lock' holds a lock of threads while coroutine 'guards' is suspended
      co_await wait(Timer); //~ note: suspended here
    }
    {
      boost::unique_lock<boost::mutex> Lock(Other, boost::defer_lock);
      co_await wait(Timer);
      Lock.lock(); //~ coro-lock-across-await: 'Lock' holds a lock of threads while coroutine 'guards' is suspended
      co_await wait(Timer); //~ note: suspended here
      Lock.unlock();
      co_await wait(Timer);
    }
  }
  asio::awaitable<void> unlocked(asio::steady_timer &Timer) {
    std::unique_lock Lock(Mutex);
    ++Count;
    Lock.unlock();
    co_await wait(Timer);
  }
  asio::awaitable<void> byHand(asio::steady_timer &Timer) {
    Mutex.lock(); //~ coro-lock-across-await: 'Mutex' stays locked while coroutine 'byHand' is suspended
    co_await Timer.async_wait(asio::use_awaitable); //~ note: suspended here
    Mutex.unlock();
    co_await Timer.async_wait(asio::use_awaitable);
  }
  // Asking for the executor suspends nothing.
  asio::awaitable<asio::any_io_executor> executor() {
    std::lock_guard Lock(Mutex);
    co_return co_await asio::this_coro::executor;
  }
  // No thread owns a lock on a file.
  asio::awaitable<void> file(boost::interprocess::file_lock &File,
                             asio::steady_timer &Timer) {
    boost::interprocess::scoped_lock<boost::interprocess::file_lock> Lock(File);
    co_await wait(Timer);
  }
};
