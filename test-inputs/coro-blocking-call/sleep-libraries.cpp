// Each library's timer in place of a sleep.
#include <QCoro/QCoroTask>
#include <async_simple/coro/Lazy.h>
#include <folly/coro/Task.h>
#include <seastar/core/coroutine.hh>
#include <thread>
#include <unistd.h>

QCoro::Task<> qt() {
  std::this_thread::sleep_for(std::chrono::seconds(1)); //~ coro-blocking-call: await 'QCoro::sleepFor' instead
  sleep(2); //~ coro-blocking-call: await 'QCoro::sleepFor' instead
  co_return;
}

folly::coro::Task<void> follyTask() {
  std::this_thread::sleep_for(std::chrono::milliseconds(1)); //~ coro-blocking-call: await 'folly::coro::sleep' instead
  usleep(2); //~ coro-blocking-call: await 'folly::coro::sleep' instead
  co_return;
}

async_simple::coro::Lazy<void> lazy() {
  std::this_thread::sleep_for(std::chrono::seconds(1)); //~ coro-blocking-call: await 'async_simple::coro::sleep' instead
  co_return;
}

seastar::future<> reactor() {
  std::this_thread::sleep_for(std::chrono::seconds(1)); //~ coro-blocking-call: await 'seastar::sleep' instead
  co_return;
}
