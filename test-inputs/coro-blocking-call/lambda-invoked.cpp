// A lambda that is called where it is written runs here. There is no fix inside
// of it: the lambda itself is no coroutine.
#include <boost/asio.hpp>
#include <thread>
#include <unistd.h>

boost::asio::awaitable<int> initialises(bool IsSlow) {
  const int Value = [&] {
    if (IsSlow)
      std::this_thread::sleep_for(std::chrono::seconds(1)); //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks the thread that runs coroutine 'initialises'
    sleep(2); //~ coro-blocking-call: 'sleep' blocks
    return 1;
  }();
  [] { [] { sleep(3); }(); }(); //~ coro-blocking-call: 'sleep' blocks
  ([](int Seconds) { sleep(Seconds); })(4); //~ coro-blocking-call: 'sleep' blocks
  co_return Value;
}
