// A function that is handed over, or kept in a list, does whatever somebody
// made it for; the order of such calls may be meant. So may that of calls that
// make or change something by numbers and texts alone.
#include <functional>
#include <own/lazy_task.hpp>
#include <vector>

own::lazy_task<> onEach(int Shard, std::function<void()>);
own::lazy_task<int> createGroup(const char *, int Shares);
void preload(int);

own::lazy_task<> runs(std::vector<std::function<own::lazy_task<>()>> Callbacks,
                      std::vector<int> Values) {
  for (auto &Callback : Callbacks)
    co_await Callback();
  for (const int &Value : Values)
    co_await onEach(Value, [&Value] { preload(Value); });
}
own::lazy_task<int> creates() {
  auto Admin = co_await createGroup("admin", 100);
  auto Cluster = co_await createGroup("cluster", 300);
  co_return Admin + Cluster;
}
