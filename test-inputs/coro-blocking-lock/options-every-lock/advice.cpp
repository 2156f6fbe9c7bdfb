// What each library offers in place of a lock.
#include <async_simple/coro/Lazy.h>
#include <boost/asio.hpp>
#include <coro/coro.hpp>
#include <cppcoro/task.hpp>
#include <folly/coro/Task.h>
#include <mutex>

boost::asio::awaitable<void> asioTask(std::mutex &Mutex) {
  Mutex.lock(); //~ coro-blocking-lock: use 'boost::asio::strand' instead
  co_return;
}
async_simple::coro::Lazy<void> lazy(std::mutex &Mutex) {
  Mutex.lock(); //~ coro-blocking-lock: await 'async_simple::coro::Mutex' instead
  co_return;
}
coro::task<void> libcoro(std::mutex &Mutex) {
  Mutex.lock(); //~ coro-blocking-lock: await 'coro::mutex' instead
  co_return;
}
cppcoro::task<> cppcoroTask(std::mutex &Mutex) {
  Mutex.lock(); //~ coro-blocking-lock: await 'cppcoro::async_mutex' instead
  co_return;
}
folly::coro::Task<void> follyTask(std::mutex &Mutex) {
  Mutex.lock(); //~ coro-blocking-lock: await 'folly::coro::Mutex' instead
  co_return;
}
