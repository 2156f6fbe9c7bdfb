// Where the library puts std::coroutine_traits into an inline namespace.
#define STUB_STD_LIBCXX
#include <boost/asio/awaitable.hpp>
#include <own/lazy_task.hpp>

boost::asio::awaitable<void> save(); //~ note: it returns 'boost::asio::awaitable<void>'
own::lazy_task<> job(); //~ note: it returns 'own::lazy_task<>'

boost::asio::awaitable<void> asioCaller() {
  save(); //~ coro-discarded-task: 'boost::asio::awaitable' is lazy //~ note: or start it
  co_return;
}
own::lazy_task<> ownCaller() {
  job(); //~ coro-discarded-task: 'own::lazy_task' is lazy
  co_return;
}
