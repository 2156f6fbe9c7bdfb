// What waits by suspending a stackful coroutine is right there also where
// another function does it. (In a C++20 coroutine the same call is a mistake.)
#include <boost/fiber/all.hpp>
#include <seastar/core/coroutine.hh>
#include <seastar/core/thread.hh>

namespace app {
seastar::future<int> load();

int sum() { return load().get(); }
int twice() { return sum() + sum(); }

void nap() { boost::this_fiber::sleep_for(std::chrono::seconds(1)); }
} // namespace app

seastar::future<> inThread() {
  return seastar::async([] { int Value = app::twice(); });
}

void inFiber() {
  boost::fibers::fiber Worker([] { app::nap(); });
  Worker.join();
}
