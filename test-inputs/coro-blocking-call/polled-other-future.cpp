// Asking one future, or asking too late, says nothing about another.
#include <future>
#include <own/lazy_task.hpp>

own::lazy_task<int> other(std::future<int> Asked, std::future<int> Taken) {
  int Sum = 0;
  if (Asked.wait_for(std::chrono::seconds(0)) == std::future_status::ready)
    Sum += Taken.get(); //~ coro-blocking-call: 'std::future::get' blocks
  Taken.wait_for(std::chrono::seconds(0));
  co_return Sum + Asked.get();
}
