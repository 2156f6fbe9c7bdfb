// Eager tasks run on, and their errors are lost; how to await it is on a note,
// because that changes when the code after it runs.
#include <concurrencpp/concurrencpp.h>
#include <own/detaching_task.hpp>
#include <own/eager_task.hpp>
#include <seastar/core/coroutine.hh>
#include <winrt/base.h>

winrt::Windows::Foundation::IAsyncAction action();
concurrencpp::result<int> concurrent();
own::eager_task<int> ownTask();
own::detaching_task<> detaching();
seastar::future<> seastarFuture();

own::eager_task<> eager() {
  co_await action();
  co_await concurrent();
  co_await ownTask(), co_await action();
  co_await detaching();
  co_await seastarFuture();
  co_return;
}
void plain() {
  action();
  ownTask();
}
