// A sleep that is the whole body of an if, an else and a loop.
#include <boost/asio/awaitable.hpp>
#include <thread>

boost::asio::awaitable<void> wait(bool IsLong) {
  if (IsLong)
    std::this_thread::sleep_for(std::chrono::seconds(9)); //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks
  else
    std::this_thread::sleep_for(std::chrono::seconds(1)); //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks
  for (int I = 0; I != 3; ++I)
    std::this_thread::sleep_for(std::chrono::seconds(I)); //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks
  co_return;
}
