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
  co_return co_await qt();
}

async_simple::coro::Lazy<int> lazy();
async_simple::coro::Lazy<int> waitsLazy() {
  co_return co_await lazy();
}

boost::cobalt::task<int> cobalt();
boost::cobalt::task<int> waitsCobalt() {
  co_return co_await cobalt();
}

concurrencpp::result<int> waitsResult(concurrencpp::result<int> Result) {
  co_return co_await Result;
}

coro::task<int> libcoro();
coro::task<int> waitsLibcoro() {
  co_return co_await libcoro();
}

cppcoro::task<int> cppcoroTask();
cppcoro::task<int> waitsCppcoro() {
  co_return co_await cppcoroTask();
}

exec::task<int> sender();
exec::task<int> waitsSender() {
  auto Result = stdexec::sync_wait(sender());
  co_return Result.has_value();
}

folly::coro::Task<int> follyTask();
folly::coro::Task<int> waitsFolly() {
  co_return co_await follyTask();
}

kj::Promise<int> waitsKj(kj::Promise<int> Promise, kj::WaitScope &Scope) {
  co_return co_await Promise;
}

seastar::future<int> waitsSeastar(seastar::future<int> Future) {
  co_return Future.get();
}

winrt::Windows::Foundation::IAsyncAction
waitsAction(winrt::Windows::Foundation::IAsyncAction Other) {
  co_await Other;
  co_return;
}
