// Coroutines with stacks of their own have no 'co_await'; they are told by what
// starts them, or by a parameter.
#include <boost/asio.hpp>
#include <boost/fiber/all.hpp>
#include <seastar/core/thread.hh>
#include <thread>
#include <unistd.h>
#include <userver/engine/async.hpp>

namespace asio = boost::asio;

void serve(asio::io_context &Context) {
  asio::spawn(
      Context,
      [](asio::yield_context) {
        sleep(1); //~ coro-blocking-call: 'sleep' blocks the thread that runs this stackful coroutine
      },
      asio::detached);
  sleep(2);
}

void echo(asio::ip::tcp::socket &Socket, asio::mutable_buffer Data,
          asio::yield_context Yield) {
  std::size_t Length = Socket.async_read_some(Data, Yield);
  std::this_thread::sleep_for(std::chrono::seconds(Length)); //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks the thread that runs this stackful coroutine
}

seastar::future<> inThread() {
  return seastar::async([] {
    sleep(1); //~ coro-blocking-call: 'sleep' blocks the thread that runs this stackful coroutine
  });
}

void fibers() {
  boost::fibers::fiber Worker([] {
    boost::this_fiber::sleep_for(std::chrono::seconds(1));
    std::this_thread::sleep_for(std::chrono::seconds(1)); //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks the thread that runs this stackful coroutine
  });
  Worker.join();
}

void tasks() {
  auto Task = userver::engine::AsyncNoSpan([] {
    userver::engine::SleepFor(std::chrono::seconds(1));
    sleep(1); //~ coro-blocking-call: 'sleep' blocks the thread that runs this stackful coroutine
  });
  Task.Get();
}
