// The same calls in a library with an inline namespace and without base
// classes, like libc++: names are matched without std::__1.
#define STUB_STD_LIBCXX
#include <atomic>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <condition_variable>
#include <future>
#include <latch>
#include <semaphore>
#include <thread>

boost::asio::awaitable<int> calls(std::future<int> &Future, std::latch &Latch,
                                  std::binary_semaphore &Semaphore,
                                  std::condition_variable_any &Condition,
                                  std::mutex &Mutex, std::thread &Thread,
                                  const std::atomic<bool> &Flag) {
  co_await boost::asio::steady_timer(co_await boost::asio::this_coro::executor, std::chrono::seconds(1)).async_wait(boost::asio::use_awaitable); //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks
  Future.wait(); //~ coro-blocking-call: 'std::future::wait' blocks
  Latch.wait(); //~ coro-blocking-call: 'std::latch::wait' blocks
  Semaphore.acquire(); //~ coro-blocking-call: 'std::counting_semaphore::acquire' blocks
  std::unique_lock<std::mutex> Lock(Mutex);
  Condition.wait(Lock); //~ coro-blocking-call: 'std::condition_variable_any::wait' blocks
  Thread.join(); //~ coro-blocking-call: 'std::thread::join' blocks
  Flag.wait(false); //~ coro-blocking-call: 'std::atomic::wait' blocks
  co_return Future.get(); // Ready: it was waited for.
}
