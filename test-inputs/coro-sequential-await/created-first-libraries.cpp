// The same with the lazy tasks of other libraries; there is no fix where the
// library has no join.
#include <async_simple/coro/Lazy.h>
#include <boost/cobalt.hpp>
#include <coro/coro.hpp>
#include <cppcoro/task.hpp>
#include <folly/coro/Task.h>
#include <own/lazy_task.hpp>

namespace inputs {
folly::coro::Task<int> follyA(), follyB();
folly::coro::Task<int> follyCaller() {
  auto A = follyA();
  auto B = follyB();
  int X = co_await std::move(A); //~ note: awaited first here
  int Y = co_await std::move(B); //~ coro-sequential-await: 2 lazy tasks are created first and then awaited one by one; a lazy task starts when it is awaited, so they do not overlap; join them with 'folly::coro::collectAll //~ note: await them together
  co_return X + Y;
}
cppcoro::task<int> cppcoroA(), cppcoroB();
cppcoro::task<int> cppcoroCaller() {
  auto A = cppcoroA();
  auto B = cppcoroB();
  int X = co_await A; //~ note: awaited first here
  int Y = co_await B; //~ coro-sequential-await: 2 lazy tasks are created first //~ note: await them together
  co_return X + Y;
}
coro::task<int> libA(), libB();
coro::task<int> libCaller() {
  auto A = libA(); auto B = libB();
  auto X = co_await A; //~ note: awaited first here
  auto Y = co_await B; //~ coro-sequential-await: 2 lazy tasks are created first //~ note: await them together
  co_return X + Y;
}
async_simple::coro::Lazy<int> simpleA(), simpleB();
async_simple::coro::Lazy<int> simpleCaller() {
  auto A = simpleA();
  auto B = simpleB();
  auto X = co_await std::move(A); //~ note: awaited first here
  auto Y = co_await std::move(B); //~ coro-sequential-await: 2 lazy tasks are created first //~ note: await them together
  co_return X + Y;
}
boost::cobalt::task<int> cobaltA(), cobaltB();
boost::cobalt::task<int> cobaltCaller() {
  auto A = cobaltA();
  auto B = cobaltB();
  auto X = co_await A; //~ note: awaited first here
  auto Y = co_await B; //~ coro-sequential-await: 2 lazy tasks are created first //~ note: await them together
  co_return X + Y;
}
own::lazy_task<int> ownA(), ownB();
own::lazy_task<int> ownCaller() {
  own::lazy_task<int> A = ownA();
  own::lazy_task<int> B = ownB();
  co_await std::move(A); //~ note: awaited first here
  co_await std::move(B); //~ coro-sequential-await: 2 lazy tasks are created first
  co_return 1;
}
} // namespace inputs
