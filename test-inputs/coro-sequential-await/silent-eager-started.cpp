// Eager tasks that are created first do overlap: both run when the first is
// awaited. Where the start is unknown, nothing is said.
#include <QCoro/QCoroTask>
#include <concurrencpp/concurrencpp.h>
#include <own/eager_task.hpp>
#include <seastar/core/coroutine.hh>

namespace inputs {
own::eager_task<int> a(), b();
own::eager_task<int> ownCaller() {
  auto First = a();
  auto Second = b();
  auto A = co_await std::move(First);
  auto B = co_await std::move(Second);
  co_return A + B;
}
QCoro::Task<int> qtA(), qtB();
QCoro::Task<int> qtCaller() {
  auto First = qtA();
  auto Second = qtB();
  auto A = co_await First;
  auto B = co_await Second;
  co_return A + B;
}
seastar::future<int> starA(), starB();
seastar::future<int> starCaller() {
  auto First = starA();
  auto Second = starB();
  auto A = co_await std::move(First);
  auto B = co_await std::move(Second);
  co_return A + B;
}
concurrencpp::result<int> resultA(), resultB();
concurrencpp::result<int> resultCaller() {
  auto First = resultA();
  auto Second = resultB();
  auto A = co_await First;
  auto B = co_await Second;
  co_return A + B;
}
} // namespace inputs
