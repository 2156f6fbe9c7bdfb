// What waits by suspending a stackful coroutine is right there; in a plain
// function it is nobody's business.
#include <boost/asio.hpp>
#include <boost/fiber/all.hpp>
#include <mutex>
#include <seastar/core/coroutine.hh>
#include <seastar/core/thread.hh>
#include <userver/engine/async.hpp>

namespace asio = boost::asio;

void serve(asio::io_context &Context, asio::steady_timer &Timer) {
  asio::spawn(
      Context, [&](asio::yield_context Yield) { Timer.async_wait(Yield); },
      asio::detached);
}

seastar::future<int> load();
seastar::future<> inThread() {
  return seastar::async([] {
    int Value = load().get();
    seastar::thread Other([] { load().get(); });
  });
}

void fibers(boost::fibers::mutex &Mutex) {
  boost::fibers::fiber Worker([&] {
    std::unique_lock<boost::fibers::mutex> Lock(Mutex);
    boost::this_fiber::sleep_for(std::chrono::seconds(1));
    boost::fibers::async([] { return 1; }).get();
  });
  Worker.join();
}

void tasks(userver::engine::Mutex &Mutex) {
  auto Task = userver::engine::AsyncNoSpan([&] {
    std::lock_guard<userver::engine::Mutex> Lock(Mutex);
    userver::engine::SleepFor(std::chrono::seconds(1));
    userver::engine::AsyncNoSpan([] { return 1; }).Get();
  });
  Task.Get();
}
