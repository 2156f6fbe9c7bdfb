// An eager task that is kept while other code runs does its work in the
// meantime; what it gives may not matter.
#include <boost/cobalt.hpp>
#include <kj/async.h>
#include <own/cancelling_task.hpp>
#include <own/eager_task.hpp>
#include <own/waiting_task.hpp>

boost::cobalt::promise<int> heartbeat();
boost::cobalt::promise<int> serve();
kj::Promise<int> timer();
own::cancelling_task watch();
own::eager_task<> poll();
own::waiting_task<> drain();

boost::cobalt::promise<int> serves() {
  auto Beat = heartbeat();
  auto Watching = watch();
  auto Draining = drain();
  auto Polling = poll();
  co_return co_await serve();
}
kj::Promise<int> waits() {
  auto Canceled = timer();
  co_return co_await timer();
}
