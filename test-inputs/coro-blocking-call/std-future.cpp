// Waiting for a future; libstdc++ has the waiting members in a base class.
#include <future>
#include <own/lazy_task.hpp>

int compute();

own::lazy_task<int> futures(std::future<int> &Given, std::shared_future<int> All,
                            std::future<void> &Signal,
                            std::chrono::steady_clock::time_point Until) {
  int Sum = Given.get(); //~ coro-blocking-call: 'std::future::get' blocks the thread that runs coroutine 'futures'; make the producer awaitable and 'co_await' it
  Sum += std::async(std::launch::async, compute).get(); //~ coro-blocking-call: 'std::future::get' blocks
  Sum += All.get(); //~ coro-blocking-call: 'std::shared_future::get' blocks
  std::promise<int> Promise;
  std::future<int> Result = Promise.get_future();
  Result.wait(); //~ coro-blocking-call: blocks the thread that runs coroutine 'futures'; make the producer awaitable
  Signal.wait(); //~ coro-blocking-call: 'std::future::wait' blocks
  co_return Sum;
}

own::lazy_task<bool> timed(std::future<int> &One, std::shared_future<int> Two,
                           std::chrono::steady_clock::time_point Until) {
  auto Status = One.wait_for(std::chrono::seconds(1)); //~ coro-blocking-call: 'std::future::wait_for' blocks
  if (Status == std::future_status::ready)
    co_return true;
  Two.wait(); //~ coro-blocking-call: 'std::shared_future::wait' blocks
  Two.wait_for(std::chrono::milliseconds(5)); //~ coro-blocking-call: 'std::shared_future::wait_for' blocks
  Two.wait_until(Until); //~ coro-blocking-call: 'std::shared_future::wait_until' blocks
  co_return One.wait_until(Until) == std::future_status::ready; //~ coro-blocking-call: 'std::future::wait_until' blocks
}
