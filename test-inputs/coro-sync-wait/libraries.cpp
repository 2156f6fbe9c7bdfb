// Each library's way to wait for a task from code that is no coroutine, used in
// one.
#include <QCoro/QCoroTask>
#include <async_simple/coro/SyncAwait.h>
#include <boost/cobalt.hpp>
#include <concurrencpp/concurrencpp.h>
#include <coro/coro.hpp>
#include <cppcoro/sync_wait.hpp>
#include <exec/task.hpp>
#include <folly/coro/BlockingWait.h>
#include <kj/async.h>
#include <seastar/core/coroutine.hh>
#include <winrt/base.h>

QCoro::Task<int> qt();
QCoro::Task<int> waitsQt() {
  co_return QCoro::waitFor(qt()); //~ coro-sync-wait: 'QCoro::waitFor' synchronously waits for asynchronous work on the thread that runs coroutine 'waitsQt'; 'co_await' it instead
}

async_simple::coro::Lazy<int> lazy();
async_simple::coro::Lazy<int> waitsLazy() {
  co_return async_simple::coro::syncAwait(lazy()); //~ coro-sync-wait: 'async_simple::coro::syncAwait' synchronously waits
}

boost::cobalt::task<int> cobalt();
boost::cobalt::task<int> waitsCobalt() {
  co_return boost::cobalt::run(cobalt()); //~ coro-sync-wait: 'boost::cobalt::run' synchronously waits
}

concurrencpp::result<int> waitsResult(concurrencpp::result<int> Result) {
  co_return Result.get(); //~ coro-sync-wait: 'concurrencpp::result::get' synchronously waits
}

coro::task<int> libcoro();
coro::task<int> waitsLibcoro() {
  co_return coro::sync_wait(libcoro()); //~ coro-sync-wait: 'coro::sync_wait' synchronously waits
}

cppcoro::task<int> cppcoroTask();
cppcoro::task<int> waitsCppcoro() {
  co_return cppcoro::sync_wait(cppcoroTask()); //~ coro-sync-wait: 'cppcoro::sync_wait' synchronously waits
}

exec::task<int> sender();
exec::task<int> waitsSender() {
  auto Result = stdexec::sync_wait(sender()); //~ coro-sync-wait: 'stdexec::sync_wait' synchronously waits
  co_return Result.has_value();
}

folly::coro::Task<int> follyTask();
folly::coro::Task<int> waitsFolly() {
  co_return folly::coro::blockingWait(follyTask()); //~ coro-sync-wait: 'folly::coro::blockingWait' synchronously waits
}

kj::Promise<int> waitsKj(kj::Promise<int> Promise, kj::WaitScope &Scope) {
  co_return Promise.wait(Scope); //~ coro-sync-wait: 'kj::Promise::wait' synchronously waits
}

seastar::future<int> waitsSeastar(seastar::future<int> Future) {
  co_return Future.get(); //~ coro-sync-wait: 'seastar::future::get' synchronously waits
}

winrt::Windows::Foundation::IAsyncAction
waitsAction(winrt::Windows::Foundation::IAsyncAction Other) {
  Other.get(); //~ coro-sync-wait: 'winrt::Windows::Foundation::IAsyncAction::get' synchronously waits
  co_return;
}
