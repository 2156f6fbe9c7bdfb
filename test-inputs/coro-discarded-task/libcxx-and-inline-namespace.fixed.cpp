// Where the library puts std::coroutine_traits into an inline namespace.
#define STUB_STD_LIBCXX
#include <boost/asio/awaitable.hpp>
#include <own/lazy_task.hpp>

boost::asio::awaitable<void> save();
own::lazy_task<> job();

boost::asio::awaitable<void> asioCaller() {
  co_await save(); //~ coro-discarded-task: 'boost::asio::awaitable' is lazy
  co_return;
}
own::lazy_task<> ownCaller() {
  co_await job(); //~ coro-discarded-task: 'own::lazy_task' is lazy
  co_return;
}
