// Eager tasks that were all started before the first await do overlap; but if
// that await throws, nobody awaits the others.
#include <QCoro/QCoroTask>
#include <boost/cobalt.hpp>
#include <own/eager_task.hpp>
#include <utility>

namespace inputs {
own::eager_task<int> a(), b(), c();
own::eager_task<int> three() {
  auto First = a();
  auto Second = b();
  auto Third = c();
  auto A = co_await std::move(First); //~ coro-sequential-await: if this await throws, the 2 tasks that run beside it are left behind, and nobody sees their errors
  auto B = co_await std::move(Second); //~ note: awaited only here
  auto C = co_await std::move(Third); //~ note: awaited only here
  co_return A + B + C;
}
boost::cobalt::promise<int> d(), e();
boost::cobalt::promise<int> cancels() {
  auto First = d();
  auto Second = e();
  co_return co_await First + co_await Second; //~ coro-sequential-await: if this await throws, the task that runs beside it is cancelled; join them with 'boost::cobalt::join' //~ note: awaited only here
}
own::eager_task<int> alone() {
  auto First = a();
  auto A = co_await std::move(First);
  co_return A;
}
} // namespace inputs
