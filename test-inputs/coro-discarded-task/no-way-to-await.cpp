// A coroutine of one library that makes a task of another: its promise does not
// let it through, so there is no fix.
#include <boost/asio/awaitable.hpp>
#include <folly/coro/Task.h>
#include <own/lazy_task.hpp>

own::lazy_task<> foreign(); //~ note: it returns 'own::lazy_task<>'
folly::coro::Task<int> folly_(); //~ note: it returns 'folly::coro::Task<int>'

boost::asio::awaitable<void> caller() {
  foreign(); //~ coro-discarded-task: 'own::lazy_task' is lazy, so its work never runs; 'co_await' it in a coroutine
  co_return;
}
own::lazy_task<> other() {
  folly_(); //~ coro-discarded-task: 'folly::coro::Task' is lazy, so its work never runs; 'co_await' it in a coroutine
  co_return;
}
