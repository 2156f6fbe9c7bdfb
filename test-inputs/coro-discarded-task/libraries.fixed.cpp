// The lazy types of several libraries; where the promise decides what can be
// awaited, a coroutine of the same type can.
#include <async_simple/coro/Lazy.h>
#include <boost/cobalt.hpp>
#include <concurrencpp/concurrencpp.h>
#include <coro/coro.hpp>
#include <cppcoro/shared_task.hpp>
#include <cppcoro/task.hpp>
#include <folly/coro/Task.h>

namespace inputs {
folly::coro::Task<int> folly();
folly::coro::Task<void> follyCaller() {
  co_await folly(); //~ coro-discarded-task: 'folly::coro::Task' is lazy, so its work never runs; 'co_await' it
  co_return;
}
cppcoro::task<int> cppcoro();
cppcoro::shared_task<int> shared();
cppcoro::task<void> cppcoroCaller() {
  co_await inputs::cppcoro(); //~ coro-discarded-task: 'cppcoro::task' is lazy
  co_await shared(); //~ coro-discarded-task: 'cppcoro::shared_task' is lazy
  co_return;
}
coro::task<int> libcoro();
coro::task<> libcoroCaller() {
  co_await libcoro(); //~ coro-discarded-task: 'coro::task' is lazy
  co_return;
}
concurrencpp::lazy_result<int> concurrent();
concurrencpp::lazy_result<int> concurrentCaller() {
  co_await concurrent(); //~ coro-discarded-task: 'concurrencpp::lazy_result' is lazy
  co_return 1;
}
async_simple::coro::Lazy<int> asyncSimple();
async_simple::coro::Lazy<> asyncSimpleCaller() {
  co_await asyncSimple(); //~ coro-discarded-task: 'async_simple::coro::Lazy' is lazy
  co_return;
}
boost::cobalt::task<int> cobalt();
boost::cobalt::promise<int> cobaltCaller() {
  co_await cobalt(); //~ coro-discarded-task: 'boost::cobalt::task' is lazy
  co_return 1;
}
} // namespace inputs
