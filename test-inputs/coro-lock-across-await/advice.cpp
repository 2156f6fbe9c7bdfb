// What each library offers in place of a lock of threads.
#include <async_simple/coro/Lazy.h>
#include <boost/asio.hpp>
#include <coro/coro.hpp>
#include <cppcoro/task.hpp>
#include <folly/coro/Task.h>
#include <mutex>

boost::asio::awaitable<int> asioTask(std::mutex &Mutex, std::mutex &Other) {
  std::lock_guard<std::mutex> Lock(Mutex); //~ coro-lock-across-await: 'Lock' holds a lock of threads while coroutine 'asioTask' is suspended; unlock it first, or use 'boost::asio::experimental::channel' of capacity 1 as the lock
  co_await asioTask(Other, Other); //~ note: suspended here
  co_return 0;
}
async_simple::coro::Lazy<int> lazy(std::mutex &Mutex, std::mutex &Other) {
  std::lock_guard<std::mutex> Lock(Mutex); //~ coro-lock-across-await: 'Lock' holds a lock of threads while coroutine 'lazy' is suspended; unlock it first, or await 'async_simple::coro::Mutex' instead
  co_return co_await lazy(Other, Other); //~ note: suspended here
}
coro::task<int> libcoro(std::mutex &Mutex, std::mutex &Other) {
  std::lock_guard<std::mutex> Lock(Mutex); //~ coro-lock-across-await: 'Lock' holds a lock of threads while coroutine 'libcoro' is suspended; unlock it first, or await 'coro::mutex' instead
  co_return co_await libcoro(Other, Other); //~ note: suspended here
}
cppcoro::task<int> cppcoroTask(std::mutex &Mutex, std::mutex &Other) {
  std::lock_guard<std::mutex> Lock(Mutex); //~ coro-lock-across-await: 'Lock' holds a lock of threads while coroutine 'cppcoroTask' is suspended; unlock it first, or await 'cppcoro::async_mutex' instead
  co_return co_await cppcoroTask(Other, Other); //~ note: suspended here
}
folly::coro::Task<int> follyTask(std::mutex &Mutex, std::mutex &Other) {
  std::lock_guard<std::mutex> Lock(Mutex); //~ coro-lock-across-await: 'Lock' holds a lock of threads while coroutine 'follyTask' is suspended; unlock it first, or await 'folly::coro::Mutex' instead
  co_return co_await follyTask(Other, Other); //~ note: suspended here
}
