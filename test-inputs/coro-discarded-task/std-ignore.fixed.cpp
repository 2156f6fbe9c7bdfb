// Assigning a lazy task to std::ignore starts it no more than a cast does. The
// fix takes the assignment away.
#include <boost/cobalt.hpp>
#include <own/lazy_task.hpp>
#include <utility>

own::lazy_task<> job(int = 0);
own::lazy_task<int> value();
boost::cobalt::promise<int> cancelled();
bool isReady();

own::lazy_task<> ignores() {
  co_await job();
  co_await value();
  co_await (isReady() ? job(1) : job(2));
  std::ignore = co_await value();
  co_return;
}
boost::cobalt::promise<int> ignoresEager() {
  co_await cancelled();
  co_await cancelled();
  co_return 1;
}
