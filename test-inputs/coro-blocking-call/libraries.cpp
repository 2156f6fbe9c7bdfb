// Coroutines of many libraries.
#include <QCoro/QCoroTask>
#include <async_simple/coro/Lazy.h>
#include <boost/cobalt.hpp>
#include <concurrencpp/concurrencpp.h>
#include <coro/coro.hpp>
#include <cppcoro/task.hpp>
#include <folly/coro/Task.h>
#include <seastar/core/coroutine.hh>
#include <unistd.h>

namespace inputs {
QCoro::Task<int> qt() {
  co_return sleep(1); //~ coro-blocking-call: 'sleep' blocks the thread that runs coroutine 'qt'; await 'QCoro::sleepFor' instead
}
async_simple::coro::Lazy<int> asyncSimple() {
  co_return sleep(1); //~ coro-blocking-call: 'sleep' blocks
}
boost::cobalt::task<int> cobalt() {
  co_return sleep(1); //~ coro-blocking-call: 'sleep' blocks
}
boost::cobalt::promise<int> cobaltPromise() {
  co_return sleep(1); //~ coro-blocking-call: 'sleep' blocks
}
concurrencpp::result<int> concurrent() {
  co_return sleep(1); //~ coro-blocking-call: 'sleep' blocks
}
coro::task<int> libcoro() {
  co_return sleep(1); //~ coro-blocking-call: 'sleep' blocks
}
cppcoro::task<int> cppcoroTask() {
  co_return sleep(1); //~ coro-blocking-call: 'sleep' blocks
}
folly::coro::Task<int> follyTask() {
  co_return sleep(1); //~ coro-blocking-call: 'sleep' blocks
}
seastar::future<int> seastarFuture() {
  co_return sleep(1); //~ coro-blocking-call: 'sleep' blocks
}
} // namespace inputs
