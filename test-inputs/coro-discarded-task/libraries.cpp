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
folly::coro::Task<int> folly(); //~ note: it returns 'folly::coro::Task<int>'
folly::coro::Task<void> follyCaller() {
  folly(); //~ coro-discarded-task: 'folly::coro::Task' is lazy, so its work never runs; 'co_await' it
  co_return;
}
cppcoro::task<int> cppcoro(); //~ note: it returns 'cppcoro::task<int>'
cppcoro::shared_task<int> shared(); //~ note: it returns 'cppcoro::shared_task<int>'
cppcoro::task<void> cppcoroCaller() {
  inputs::cppcoro(); //~ coro-discarded-task: 'cppcoro::task' is lazy
  shared(); //~ coro-discarded-task: 'cppcoro::shared_task' is lazy
  co_return;
}
coro::task<int> libcoro(); //~ note: it returns 'coro::task<int>'
coro::task<> libcoroCaller() {
  libcoro(); //~ coro-discarded-task: 'coro::task' is lazy
  co_return;
}
concurrencpp::lazy_result<int> concurrent(); //~ note: it returns 'concurrencpp::lazy_result<int>'
concurrencpp::lazy_result<int> concurrentCaller() {
  concurrent(); //~ coro-discarded-task: 'concurrencpp::lazy_result' is lazy
  co_return 1;
}
async_simple::coro::Lazy<int> asyncSimple(); //~ note: it returns 'async_simple::coro::Lazy<int>'
async_simple::coro::Lazy<> asyncSimpleCaller() {
  asyncSimple(); //~ coro-discarded-task: 'async_simple::coro::Lazy' is lazy
  co_return;
}
boost::cobalt::task<int> cobalt(); //~ note: it returns 'boost::cobalt::task<int>'
boost::cobalt::promise<int> cobaltCaller() {
  cobalt(); //~ coro-discarded-task: 'boost::cobalt::task' is lazy
  co_return 1;
}
} // namespace inputs
