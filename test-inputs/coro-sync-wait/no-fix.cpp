// No await where none can stand, and none of a task that the coroutine cannot
// await.
#include <boost/asio.hpp>
#include <cppcoro/sync_wait.hpp>
#include <folly/futures/Future.h>

cppcoro::task<int> load(int);

#define WAIT(X) cppcoro::sync_wait(X)

cppcoro::task<int> places() {
  static int Once = cppcoro::sync_wait(load(1)); //~ coro-sync-wait: 'cppcoro::sync_wait' synchronously waits
  int Sum = WAIT(load(2)); //~ coro-sync-wait: 'cppcoro::sync_wait' synchronously waits
  Sum += [] { return cppcoro::sync_wait(load(3)); }(); //~ coro-sync-wait: 'cppcoro::sync_wait' synchronously waits
  try {
    co_await load(4);
  } catch (...) {
    Sum += cppcoro::sync_wait(load(5)); //~ coro-sync-wait: 'cppcoro::sync_wait' synchronously waits
  }
  co_return Sum + Once;
}

boost::asio::awaitable<int> otherLibrary() {
  co_return cppcoro::sync_wait(load(6)); //~ coro-sync-wait: 'cppcoro::sync_wait' synchronously waits
}

folly::coro::Task<int> timeout(folly::SemiFuture<int> Given) {
  co_return std::move(Given).get(std::chrono::seconds(1)); //~ coro-sync-wait: await 'folly::coro::timeout' of it instead
}
