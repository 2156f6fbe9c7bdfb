// A future whose promise this function has kept itself, and one that is only
// asked whether it is ready.
#include <chrono>
#include <future>
#include <own/lazy_task.hpp>

own::lazy_task<> next();

own::lazy_task<int> kept() {
  std::promise<int> Promise;
  std::future<int> Future = Promise.get_future();
  Promise.set_value(1);
  co_await next();
  co_return Future.get();
}
own::lazy_task<> asks(std::future<int> &Future) {
  while (Future.wait_until(std::chrono::steady_clock::now()) !=
         std::future_status::ready)
    co_await next();
}
