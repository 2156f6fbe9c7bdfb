// A promise that is kept later, or another one; a moment that is to come.
#include <chrono>
#include <future>
#include <own/lazy_task.hpp>

own::lazy_task<> next();

own::lazy_task<int> keptLater() {
  std::promise<int> Promise, Other;
  std::future<int> Future = Promise.get_future();
  Other.set_value(1);
  int Value = Future.get(); //~ coro-blocking-call: 'std::future::get' blocks
  Promise.set_value(1);
  co_await next();
  co_return Value;
}
own::lazy_task<> waits(std::future<int> &Future, std::chrono::steady_clock::time_point End) {
  Future.wait_until(End); //~ coro-blocking-call: 'std::future::wait_until' blocks
  co_await next();
}
