// Without ReportEager only what does not run, and guards that are not held, are
// reported.
#include <boost/cobalt.hpp>
#include <own/eager_task.hpp>
#include <own/lazy_task.hpp>
#include <seastar/core/coroutine.hh>
#include <seastar/core/semaphore.hh>

own::eager_task<> eager();
own::lazy_task<> lazy();
seastar::future<> future();
boost::cobalt::promise<int> promise();

seastar::future<> drops(seastar::semaphore &Sem) {
  eager();
  future();
  promise();
  auto Kept = future();
  co_await lazy();
  co_await lazy();
  auto Units = seastar::consume_units(Sem, 1);
  auto Guard = co_await seastar::get_units(Sem, 1);
  co_return;
}
