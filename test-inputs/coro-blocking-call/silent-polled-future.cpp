// A future that was asked before whether it is ready does not block, as far as
// a linter can tell.
#include <future>
#include <own/lazy_task.hpp>
#include <vector>

struct Cache {
  std::future<int> Pending;
  std::shared_future<int> Shared;

  own::lazy_task<int> get() {
    using namespace std::chrono_literals;
    if (Pending.wait_for(0s) != std::future_status::ready)
      co_return 0;
    if (Shared.wait_for(0s) == std::future_status::ready)
      co_return Shared.get();
    co_return Pending.get();
  }
};

own::lazy_task<int> local(std::future<int> Result) {
  if (Result.wait_for(std::chrono::seconds(0)) == std::future_status::ready) {
    Result.wait();
    co_return Result.get();
  }
  co_return 0;
}

own::lazy_task<int> elements(std::vector<std::future<int>> &Results) {
  int Sum = 0;
  for (auto &Result : Results)
    if (Result.wait_for(std::chrono::seconds(0)) == std::future_status::ready)
      Sum += Result.get();
  if (Results[0].wait_for(std::chrono::seconds(0)) == std::future_status::ready)
    Sum += Results[0].get();
  co_return Sum;
}
