// Eager tasks run on, and their errors are lost; how to await it is on a note,
// because that changes when the code after it runs.
#include <concurrencpp/concurrencpp.h>
#include <own/detaching_task.hpp>
#include <own/eager_task.hpp>
#include <seastar/core/coroutine.hh>
#include <winrt/base.h>

winrt::Windows::Foundation::IAsyncAction action(); //~ note: it returns 'winrt::Windows::Foundation::IAsyncAction' //~ note: it returns 'winrt::Windows::Foundation::IAsyncAction' //~ note: it returns 'winrt::Windows::Foundation::IAsyncAction'
concurrencpp::result<int> concurrent(); //~ note: it returns 'concurrencpp::result<int>'
own::eager_task<int> ownTask(); //~ note: it returns 'own::eager_task<int>' //~ note: it returns 'own::eager_task<int>'
own::detaching_task<> detaching(); //~ note: it returns 'own::detaching_task<>'
seastar::future<> seastarFuture(); //~ note: it returns 'seastar::future<>'

own::eager_task<> eager() {
  action(); //~ coro-discarded-task: the task that 'action' returns is dropped; its work runs on unobserved, and its errors are lost; 'co_await' it //~ note: 'co_await' it
  concurrent(); //~ coro-discarded-task: its work runs on unobserved //~ note: 'co_await' it
  ownTask(), action(); //~ coro-discarded-task: the task that 'ownTask' returns is dropped //~ coro-discarded-task: the task that 'action' returns is dropped //~ note: 'co_await' it //~ note: 'co_await' it
  detaching(); //~ coro-discarded-task: its work runs on unobserved //~ note: 'co_await' it
  seastarFuture(); //~ coro-discarded-task: its work runs on unobserved //~ note: 'co_await' it
  co_return;
}
void plain() {
  action(); //~ coro-discarded-task: its work runs on unobserved, and its errors are lost; 'co_await' it in a coroutine
  ownTask(); //~ coro-discarded-task: 'co_await' it in a coroutine
}
