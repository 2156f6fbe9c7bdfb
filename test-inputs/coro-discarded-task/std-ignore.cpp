// Assigning a lazy task to std::ignore starts it no more than a cast does. The
// fix takes the assignment away.
#include <boost/cobalt.hpp>
#include <own/lazy_task.hpp>
#include <utility>

own::lazy_task<> job(int = 0); //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>'
own::lazy_task<int> value(); //~ note: it returns 'own::lazy_task<int>'
boost::cobalt::promise<int> cancelled(); //~ note: it returns 'boost::cobalt::promise<int>' //~ note: it returns 'boost::cobalt::promise<int>'
bool isReady();

own::lazy_task<> ignores() {
  std::ignore = job(); //~ coro-discarded-task: the task that 'job' returns is dropped by assigning it to 'std::ignore'; 'own::lazy_task' is lazy, so its work never runs; 'co_await' it
  std::ignore = value(); //~ coro-discarded-task: dropped by assigning it to 'std::ignore'
  std::ignore = isReady() ? job(1) : job(2); //~ coro-discarded-task: dropped by assigning it to 'std::ignore'
  std::ignore = co_await value();
  co_return;
}
boost::cobalt::promise<int> ignoresEager() {
  std::ignore = cancelled(); //~ coro-discarded-task: 'boost::cobalt::promise' starts its work, and cancels it //~ note: 'co_await' it
  (void)cancelled(); //~ coro-discarded-task: dropped by a cast to void; 'boost::cobalt::promise' starts its work, and cancels it //~ note: 'co_await' it
  co_return 1;
}
