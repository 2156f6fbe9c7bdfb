// Which durations an Asio timer takes: whole numbers of nanoseconds, not
// floating-point ones, and not thirds of a second.
#include <boost/asio/awaitable.hpp>
#include <thread>

template <class T> T configured(const char *Name);

boost::asio::awaitable<void> durations(std::chrono::nanoseconds Exact,
                                       std::chrono::duration<double> Inexact) {
  std::this_thread::sleep_for(Exact); //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks
  std::this_thread::sleep_for(std::chrono::minutes(1)); //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks
  std::this_thread::sleep_for(configured<std::chrono::seconds>("pause")); //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks
  std::this_thread::sleep_for(Inexact); //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks
  std::this_thread::sleep_for(std::chrono::duration<int, std::ratio<1, 3>>(1)); //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks
  co_return;
}
