// A result that is there: awaited, joined or asked for before.
#include <concurrencpp/concurrencpp.h>
#include <folly/futures/Future.h>
#include <seastar/core/coroutine.hh>
#include <seastar/core/when_all.hh>
#include <vector>

seastar::future<int> available(seastar::future<int> Result) {
  if (!Result.available())
    co_return 0;
  co_return Result.get();
}

seastar::future<int> joined(seastar::future<int> A, seastar::future<int> B) {
  auto Both = co_await seastar::when_all(std::move(A), std::move(B));
  co_return std::get<0>(Both).get() + std::get<1>(Both).get();
}

folly::coro::Task<int> ready(folly::SemiFuture<int> Result) {
  if (Result.isReady())
    co_return std::move(Result).get();
  co_return co_await std::move(Result);
}

concurrencpp::result<int> status(concurrencpp::result<int> Result) {
  while (Result.status() == 0) {
  }
  co_return Result.get();
}
