// Both arms of a conditional whose value is thrown away: one finding, and one
// co_await for both.
#include <boost/asio/awaitable.hpp>

boost::asio::awaitable<void> open();
boost::asio::awaitable<void> shut(); //~ note: it returns 'boost::asio::awaitable<void>' //~ note: it returns 'boost::asio::awaitable<void>'
bool isOpen();

boost::asio::awaitable<void> toggle(bool Again) {
  isOpen() ? shut() : open(); //~ coro-discarded-task: the task that 'shut' returns is dropped //~ note: or start it
  (isOpen() ? shut() : Again ? open() : shut()); //~ coro-discarded-task: the task that 'shut' returns is dropped //~ note: or start it
  co_return;
}
