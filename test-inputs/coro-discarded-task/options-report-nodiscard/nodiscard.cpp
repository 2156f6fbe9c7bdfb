// Without ReportNodiscard the statements that the compiler warns about, because
// the type or the function is [[nodiscard]], are left to it; what it cannot see
// is reported.
#include <boost/asio/awaitable.hpp>
#include <own/lazy_task.hpp>

boost::asio::awaitable<int> session(); //~ note: it returns 'boost::asio::awaitable<int>' //~ note: it returns 'boost::asio::awaitable<int>'
own::lazy_task<> plain(); //~ note: it returns 'own::lazy_task<>'
[[nodiscard]] own::lazy_task<> marked(); //~ note: it returns 'own::lazy_task<>'

void drops(bool Choice) {
  session();
  marked();
  Choice ? session() : session();
  (void)session(); //~ coro-discarded-task: dropped by a cast to void
  std::ignore = marked(); //~ coro-discarded-task: dropped by assigning it to 'std::ignore'
  auto Task = session(); //~ coro-discarded-task: the task in 'Task' is never awaited
  plain(); //~ coro-discarded-task: the task that 'plain' returns is dropped
}
