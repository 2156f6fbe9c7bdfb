// Independent awaits with other libraries, each with its own join; of some, what
// the join gives has to be asked for the results. Eager tasks that are awaited
// where they are created do not overlap either.
#include <QCoro/QCoroTask>
#include <coro/coro.hpp>
#include <cppcoro/task.hpp>
#include <folly/coro/Task.h>
#include <own/eager_task.hpp>
#include <seastar/core/coroutine.hh>

namespace inputs {
folly::coro::Task<int> follyA(), follyB();
folly::coro::Task<int> follyCaller() {
  auto A = co_await follyA(); //~ note: awaited first here
  auto B = co_await follyB(); //~ coro-sequential-await: 2 independent awaits run one after the other: no call needs another's result, and they share nothing that one of them can change; join them with 'folly::coro::collectAll //~ note: await them together
  co_return A + B;
}
cppcoro::task<int> cppcoroA(), cppcoroB();
cppcoro::task<int> cppcoroCaller() {
  auto A = co_await cppcoroA(); //~ note: awaited first here
  auto B = co_await cppcoroB(); //~ coro-sequential-await: 2 independent awaits //~ note: await them together
  co_return A + B;
}
coro::task<int> libA(), libB();
coro::task<int> libCaller() {
  auto A = co_await libA(); //~ note: awaited first here
  auto B = co_await libB(); //~ coro-sequential-await: 2 independent awaits //~ note: await them together
  co_return A + B;
}
seastar::future<int> starA(), starB();
seastar::future<int> starCaller() {
  auto A = co_await starA(); //~ note: awaited first here
  auto B = co_await starB(); //~ coro-sequential-await: 2 independent awaits //~ note: await them together
  co_return A + B;
}
QCoro::Task<int> qtA(), qtB();
QCoro::Task<int> qtCaller() {
  auto A = co_await qtA(); //~ note: awaited first here
  auto B = co_await qtB(); //~ coro-sequential-await: 2 independent awaits //~ note: await them together
  co_return A + B;
}
own::eager_task<int> ownA(), ownB();
own::eager_task<int> ownCaller() {
  auto A = co_await ownA(); //~ note: awaited first here
  auto B = co_await ownB(); //~ coro-sequential-await: 2 independent awaits
  co_return A + B;
}
} // namespace inputs
