// A C++20 coroutine is no fiber: what suspends a fiber blocks its thread.
#include <boost/fiber/all.hpp>
#include <own/lazy_task.hpp>

own::lazy_task<int> mixes(boost::fibers::future<int> Result) {
  boost::this_fiber::sleep_for(std::chrono::seconds(1)); //~ coro-blocking-call: 'boost::this_fiber::sleep_for' blocks the thread that runs coroutine 'mixes'
  boost::this_fiber::sleep_for(std::chrono::seconds(0));
  boost::fibers::fiber Worker([] {
    boost::this_fiber::sleep_for(std::chrono::seconds(2));
  });
  Worker.join(); //~ coro-blocking-call: 'boost::fibers::fiber::join' blocks
  co_return Result.get(); //~ coro-blocking-call: 'boost::fibers::future::get' blocks
}
