// What a library starts work with, where it only describes that: with a token
// or in a form whose result is the work. The loop gets nothing, so what is wrong
// is said here, and nothing of the loop.
#include <boost/asio.hpp>
#include <boost/asio/deferred.hpp>
#include <exec/async_scope.hpp>
#include <folly/coro/Task.h>

namespace asio = boost::asio;

asio::awaitable<void> session();
folly::coro::Task<int> fetch();

void onLoop(asio::io_context &Io) {
  asio::co_spawn(Io, session(), asio::use_awaitable); //~ coro-discarded-task: the task that 'co_spawn' returns is dropped //~ note: or start it, and go on without waiting for it
}
void onLoopThatIsNotRun() {
  asio::io_context Io;
  asio::co_spawn(Io, session(), asio::deferred); //~ coro-discarded-task: the task that 'co_spawn' returns is dropped
  asio::post(Io, asio::deferred); //~ coro-discarded-task: the task that 'post' returns is dropped
}

void onScheduler() {
  stdexec::run_loop Loop;
  auto Scheduler = Loop.get_scheduler();
  exec::async_scope Scope;
  stdexec::schedule(Scheduler); //~ coro-discarded-task: a task is dropped
  stdexec::starts_on(Scheduler, stdexec::just(1)); //~ coro-discarded-task: a task is dropped
  Scope.nest(stdexec::schedule(Scheduler)); //~ coro-discarded-task: the task that 'nest' returns is dropped
}

void onExecutor(folly::Executor *Executor) {
  folly::coro::co_withExecutor(Executor, fetch()); //~ coro-discarded-task: the task that 'co_withExecutor' returns is dropped
  folly::coro::co_withExecutor(Executor, fetch()).start();
}
