// Locks that are released by the real standard library's and Boost's ways: the
// deleter of a pointer, optionals, mutexes for programs without threads.
#include <boost/asio/awaitable.hpp>
#include <boost/signals2/dummy_mutex.hpp>
#include <boost/thread/lock_guard.hpp>
#include <boost/thread/null_mutex.hpp>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

using Lock = std::unique_lock<std::mutex>;
boost::asio::awaitable<int> load();
std::optional<Lock> tryIt();

struct Unlocker {
  void operator()(std::mutex *Mutex) const { Mutex->unlock(); }
};
class Store {
  std::mutex Mutex;
  int Count = 0;

public:
  void bump() {
    Mutex.lock();
    std::unique_ptr<std::mutex, Unlocker> End(&Mutex);
    ++Count;
  }
};
boost::asio::awaitable<void> pointers(Store &S, std::mutex &Mutex) {
  S.bump();
  co_await load();
  {
    Mutex.lock();
    std::unique_ptr<std::mutex, Unlocker> End(&Mutex);
  }
  co_await load();
}
boost::asio::awaitable<void> compared() {
  auto Held = tryIt();
  if (Held == std::nullopt)
    co_await load();
}
boost::asio::awaitable<void> exchanged(std::mutex &Mutex) {
  Lock Held(Mutex);
  (void)std::exchange(Held, {});
  co_await load();
}
boost::asio::awaitable<void> withoutThreads(boost::null_mutex &None,
                                            boost::signals2::dummy_mutex &Dummy) {
  boost::lock_guard<boost::null_mutex> First(None);
  std::lock_guard<boost::signals2::dummy_mutex> Second(Dummy);
  co_await load();
}
