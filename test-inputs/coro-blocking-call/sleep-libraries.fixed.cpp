// Each library's timer in place of a sleep.
#include <QCoro/QCoroTask>
#include <async_simple/coro/Lazy.h>
#include <async_simple/coro/Sleep.h>
#include <folly/coro/Sleep.h>
#include <folly/coro/Task.h>
#include <QCoroTimer>
#include <seastar/core/coroutine.hh>
#include <seastar/core/sleep.hh>
#include <thread>
#include <unistd.h>

QCoro::Task<> qt() {
  co_await QCoro::sleepFor(std::chrono::seconds(1));
  co_await QCoro::sleepFor(std::chrono::seconds(2));
  co_return;
}

folly::coro::Task<void> follyTask() {
  co_await folly::coro::sleep(std::chrono::milliseconds(1));
  co_await folly::coro::sleep(std::chrono::microseconds(2));
  co_return;
}

async_simple::coro::Lazy<void> lazy() {
  co_await async_simple::coro::sleep(std::chrono::seconds(1));
  co_return;
}

seastar::future<> reactor() {
  co_await seastar::sleep(std::chrono::seconds(1));
  co_return;
}
