// Eager tasks that run on are dropped on purpose by a cast to void, by
// std::ignore, by a name that says so.
#include <QCoro/QCoroTask>
#include <concurrencpp/concurrencpp.h>
#include <own/detaching_task.hpp>
#include <own/eager_task.hpp>
#include <seastar/core/coroutine.hh>
#include <winrt/base.h>

QCoro::Task<> qt();
concurrencpp::result<int> concurrent();
own::eager_task<int> ownTask();
own::detaching_task<> detaching();
seastar::future<> seastarFuture();
winrt::Windows::Foundation::IAsyncAction action();

own::eager_task<> drops() {
  (void)qt();
  std::ignore = qt();
  (void)concurrent();
  static_cast<void>(ownTask());
  std::ignore = ownTask();
  static_cast<void>(detaching());
  (void)seastarFuture();
  (void)action();
  auto _ = qt();
  [[maybe_unused]] auto Pending = action();
  co_return;
}
