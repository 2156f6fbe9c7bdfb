// A lazy task that is cast to void never runs either; whoever writes it likely
// believes that it runs in the background. The fix takes the cast away.
#include <boost/asio/awaitable.hpp>

boost::asio::awaitable<void> save(int);
bool isReady();

boost::asio::awaitable<void> casts() {
  co_await save(1); //~ coro-discarded-task: the task that 'save' returns is dropped by a cast to void; 'boost::asio::awaitable' is lazy, so its work never runs; 'co_await' it
  co_await save(2); //~ coro-discarded-task: dropped by a cast to void
  co_await save(3); //~ coro-discarded-task: dropped by a cast to void
  co_await (save(4)); //~ coro-discarded-task: dropped by a cast to void
  co_await (isReady() ? save(5) : save(6)); //~ coro-discarded-task: dropped by a cast to void
  co_return;
}
