// A template nobody instantiates: what does not depend on its parameters is
// known all the same.
#include <boost/asio/awaitable.hpp>
#include <thread>
#include <unistd.h>

template <class T> boost::asio::awaitable<T> unused(T Value) {
  sleep(1); //~ coro-blocking-call: 'sleep' blocks the thread that runs coroutine 'unused'
  std::this_thread::sleep_for(std::chrono::seconds(1)); //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks
  Value.wait();
  co_return Value;
}
