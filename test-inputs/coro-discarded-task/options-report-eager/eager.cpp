// Without ReportEager only what does not run, and guards that are not held, are
// reported.
#include <boost/cobalt.hpp>
#include <own/eager_task.hpp>
#include <own/lazy_task.hpp>
#include <seastar/core/coroutine.hh>
#include <seastar/core/semaphore.hh>

own::eager_task<> eager();
own::lazy_task<> lazy(); //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>'
seastar::future<> future();
boost::cobalt::promise<int> promise();

seastar::future<> drops(seastar::semaphore &Sem) {
  eager();
  future();
  promise();
  auto Kept = future();
  lazy(); //~ coro-discarded-task: 'own::lazy_task' is lazy, so its work never runs
  auto Task = lazy(); //~ coro-discarded-task: the task in 'Task' is never awaited
  auto Units = seastar::consume_units(Sem, 1);
  auto Guard = seastar::get_units(Sem, 1); //~ coro-discarded-task: 'Guard' holds a task //~ note: 'co_await' it
  co_return;
}
