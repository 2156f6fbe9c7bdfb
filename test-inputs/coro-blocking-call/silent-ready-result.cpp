// A result that is known to be there is taken without waiting: it was asked
// for, joined with others, or awaited before.
#include <concurrencpp/concurrencpp.h>
#include <future>
#include <own/lazy_task.hpp>
#include <seastar/core/coroutine.hh>
#include <seastar/core/when_all.hh>
#include <thread>
#include <vector>

seastar::future<int> asked(seastar::future<int> Result) {
  if (Result.available())
    co_return Result.get();
  co_return co_await std::move(Result);
}

seastar::future<int> joined(seastar::future<int> A, seastar::future<int> B) {
  co_await seastar::when_all(A, B);
  co_return A.get() + B.get();
}

seastar::future<int> joinedTuple(seastar::future<int> A) {
  auto [First] = co_await seastar::when_all(std::move(A));
  co_return First.get();
}

concurrencpp::result<int> state(concurrencpp::result<int> Result) {
  if (Result.status() != 0)
    co_return Result.get();
  co_return 0;
}

own::lazy_task<> until(std::future<int> &);
own::lazy_task<int> awaited(std::future<int> Result) {
  co_await until(Result);
  co_return Result.get();
}
