// A bridge becomes an await of what it was given: whatever that looks like, and
// wherever it stands.
#include <cppcoro/sync_wait.hpp>
#include <folly/coro/BlockingWait.h>
#include <folly/futures/Future.h>
#include <vector>

cppcoro::task<int> load(int);
cppcoro::task<std::vector<int>> list();

cppcoro::task<int> expressions(bool IsFirst, cppcoro::task<int> *Given) {
  int Sum = cppcoro::sync_wait(load(1)) + cppcoro::sync_wait(load(2)); //~ coro-sync-wait: 'cppcoro::sync_wait' synchronously waits //~ coro-sync-wait: 'cppcoro::sync_wait' synchronously waits
  Sum += cppcoro::sync_wait(list()).size(); //~ coro-sync-wait: 'cppcoro::sync_wait' synchronously waits
  Sum += cppcoro::sync_wait(list())[0]; //~ coro-sync-wait: 'cppcoro::sync_wait' synchronously waits
  Sum += cppcoro::sync_wait(IsFirst ? load(3) : load(4)); //~ coro-sync-wait: 'cppcoro::sync_wait' synchronously waits
  Sum += cppcoro::sync_wait(std::move(*Given)); //~ coro-sync-wait: 'cppcoro::sync_wait' synchronously waits
  Sum += cppcoro::sync_wait(/*id=*/load(5)); //~ coro-sync-wait: 'cppcoro::sync_wait' synchronously waits
  if (cppcoro::sync_wait(load(6)) == 0) //~ coro-sync-wait: 'cppcoro::sync_wait' synchronously waits
    cppcoro::sync_wait(load(7)); //~ coro-sync-wait: 'cppcoro::sync_wait' synchronously waits
  co_return cppcoro::sync_wait<int>(load(8)); //~ coro-sync-wait: 'cppcoro::sync_wait' synchronously waits
}

folly::coro::Task<int> futures(folly::SemiFuture<int> Given,
                               folly::SemiFuture<int> Other,
                               folly::coro::Task<int> Task) {
  int Sum = co_await std::move(Other);
  Sum += std::move(Given).get(); //~ coro-sync-wait: 'folly::SemiFuture::get' synchronously waits
  co_return Sum + folly::coro::blocking_wait(std::move(Task)); //~ coro-sync-wait: 'folly::coro::blocking_wait' synchronously waits
}
