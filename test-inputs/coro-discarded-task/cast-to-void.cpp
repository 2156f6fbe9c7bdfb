// A lazy task that is cast to void never runs either; whoever writes it likely
// believes that it runs in the background. The fix takes the cast away.
#include <boost/asio/awaitable.hpp>

boost::asio::awaitable<void> save(int); //~ note: it returns 'boost::asio::awaitable<void>' //~ note: it returns 'boost::asio::awaitable<void>' //~ note: it returns 'boost::asio::awaitable<void>' //~ note: it returns 'boost::asio::awaitable<void>' //~ note: it returns 'boost::asio::awaitable<void>'
bool isReady();

boost::asio::awaitable<void> casts() {
  (void)save(1); //~ coro-discarded-task: the task that 'save' returns is dropped by a cast to void; 'boost::asio::awaitable' is lazy, so its work never runs; 'co_await' it //~ note: or start it
  static_cast<void>(save(2)); //~ coro-discarded-task: dropped by a cast to void //~ note: or start it
  void(save(3)); //~ coro-discarded-task: dropped by a cast to void //~ note: or start it
  (void)(save(4)); //~ coro-discarded-task: dropped by a cast to void //~ note: or start it
  (void)(isReady() ? save(5) : save(6)); //~ coro-discarded-task: dropped by a cast to void //~ note: or start it
  co_return;
}
