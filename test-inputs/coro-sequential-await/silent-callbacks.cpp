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
// Hopping from one executor to another takes no time of its own, and the order
// is what it is for; a wrapper whose body is known does not say what it runs.
struct executor {
  own::lazy_task<> post() const;
};
inline own::lazy_task<> resume_on(const executor &To) { return To.post(); }
template <class F> own::lazy_task<> submit(F Function) {
  Function();
  co_await own::lazy_task<>(executor().post());
}
own::lazy_task<> hops(executor One, executor Two, int Value) {
  co_await resume_on(One);
  co_await resume_on(Two);
  co_await submit([&Value] { preload(Value); });
  co_await submit([&Value] { preload(Value + 1); });
}
