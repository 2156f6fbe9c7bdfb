// Mutexes of coroutine libraries have the same names; theirs are awaited, or
// suspend a stackful coroutine. Guards are judged by their template argument.
#include <boost/fiber/all.hpp>
#include <coro/coro.hpp>
#include <cppcoro/async_mutex.hpp>
#include <mutex>
#include <own/lazy_task.hpp>
#include <userver/engine/async.hpp>

namespace app {
struct AsyncMutex {
  own::lazy_task<> lock();
  void unlock();
};
struct Mutex {
  void lock();
  void unlock();
};
} // namespace app

coro::task<> awaited(coro::mutex &Mutex) {
  co_await Mutex.lock();
  std::lock_guard<app::Mutex> *None = nullptr;
  Mutex.unlock();
}

cppcoro::task<> scoped(cppcoro::async_mutex &Mutex) {
  co_await Mutex.lock_async();
  Mutex.unlock();
}

own::lazy_task<> own_mutex(app::AsyncMutex &Mutex, app::Mutex &Unknown) {
  co_await Mutex.lock();
  std::unique_lock<app::Mutex> Lock(Unknown);
  std::scoped_lock Guard(Unknown);
  Unknown.lock();
}

void stackful(userver::engine::Mutex &Mutex, boost::fibers::mutex &Other) {
  userver::engine::AsyncNoSpan([&] {
    std::lock_guard<userver::engine::Mutex> Guard(Mutex);
    std::unique_lock<userver::engine::Mutex> Lock(Mutex);
  }).Get();
  boost::fibers::fiber([&] {
    std::lock_guard<boost::fibers::mutex> Guard(Other);
    Other.lock();
  }).join();
}
