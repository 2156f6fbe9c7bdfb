// A bridge becomes an await of what it was given: whatever that looks like, and
// wherever it stands.
#include <cppcoro/sync_wait.hpp>
#include <folly/coro/BlockingWait.h>
#include <folly/futures/Future.h>
#include <vector>

cppcoro::task<int> load(int);
cppcoro::task<std::vector<int>> list();

cppcoro::task<int> expressions(bool IsFirst, cppcoro::task<int> *Given) {
  int Sum = co_await load(1) + co_await load(2);
  Sum += (co_await list()).size();
  Sum += (co_await list())[0];
  Sum += co_await (IsFirst ? load(3) : load(4));
  Sum += co_await std::move(*Given);
  Sum += co_await /*id=*/load(5);
  if (co_await load(6) == 0)
    co_await load(7);
  co_return co_await load(8);
}

folly::coro::Task<int> futures(folly::SemiFuture<int> Given,
                               folly::SemiFuture<int> Other,
                               folly::coro::Task<int> Task) {
  int Sum = co_await std::move(Other);
  Sum += co_await std::move(Given);
  co_return Sum + co_await std::move(Task);
}
