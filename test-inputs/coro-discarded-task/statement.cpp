// A task that is created as a statement never runs; in a coroutine that can
// await it, the fix does.
#include <boost/asio/awaitable.hpp>

boost::asio::awaitable<void> save(int); //~ note: it returns 'boost::asio::awaitable<void>' //~ note: it returns 'boost::asio::awaitable<void>' //~ note: it returns 'boost::asio::awaitable<void>'
boost::asio::awaitable<int> count(); //~ note: it returns 'boost::asio::awaitable<int>'

boost::asio::awaitable<void> forgets() {
  save(1); //~ coro-discarded-task: the task that 'save' returns is dropped; 'boost::asio::awaitable' is lazy, so its work never runs; 'co_await' it //~ note: or start it
  count(); //~ coro-discarded-task: the task that 'count' returns is dropped //~ note: or start it
  (save(2)); //~ coro-discarded-task: the task that 'save' returns is dropped //~ note: or start it
  { save(3); } //~ coro-discarded-task: the task that 'save' returns is dropped //~ note: or start it
  ; // An empty statement.
  co_return;
}
