// A template is reported at the template, once, however often it is
// instantiated.
#include <boost/asio/awaitable.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <future>
#include <thread>
#include <unistd.h>

template <class Duration>
boost::asio::awaitable<void> rest(Duration Pause, std::future<int> &Future) {
  std::this_thread::sleep_for(Pause); //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks the thread that runs coroutine 'rest'
  co_await boost::asio::steady_timer(co_await boost::asio::this_coro::executor, std::chrono::seconds(1)).async_wait(boost::asio::use_awaitable); //~ coro-blocking-call: 'sleep' blocks
  Future.get(); //~ coro-blocking-call: 'std::future::get' blocks
  co_return;
}

template <class T> struct Session {
  boost::asio::awaitable<T> run() {
    co_await boost::asio::steady_timer(co_await boost::asio::this_coro::executor, std::chrono::seconds(1)).async_wait(boost::asio::use_awaitable); //~ coro-blocking-call: 'sleep' blocks the thread that runs coroutine 'run'
    co_return T();
  }
  template <class U> boost::asio::awaitable<U> convert(std::future<T> &Value) {
    co_return U(Value.get()); //~ coro-blocking-call: 'std::future::get' blocks
  }
};

boost::asio::awaitable<void> uses(std::future<int> &Future) {
  co_await rest(std::chrono::seconds(1), Future);
  co_await rest(std::chrono::milliseconds(1), Future);
  Session<int> Numbers;
  Session<char> Letters;
  co_await Numbers.run();
  co_await Letters.run();
  co_await Numbers.convert<long>(Future);
}
