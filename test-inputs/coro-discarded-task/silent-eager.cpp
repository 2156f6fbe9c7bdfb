// Eager tasks run although nobody looks at them: what is lost are their errors,
// which is another matter; and where the start is unknown, nothing is said.
#include <QCoro/QCoroTask>
#include <boost/cobalt.hpp>
#include <concurrencpp/concurrencpp.h>
#include <own/eager_task.hpp>
#include <seastar/core/coroutine.hh>

QCoro::Task<> qt();
boost::cobalt::promise<int> cobalt();
concurrencpp::result<int> startUnknown();
own::eager_task<int> ownTask();
seastar::future<> seastarFuture();

own::eager_task<> eager() {
  qt();
  (void)cobalt();
  startUnknown();
  ownTask();
  static_cast<void>(ownTask());
  (void)seastarFuture();
  co_return;
}
