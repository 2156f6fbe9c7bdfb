// A call on the task uses it up; what it returns stands for it.
#include <seastar/core/coroutine.hh>
seastar::future<> load();
seastar::future<> chained(bool More) {
  auto F = load();
  if (More)
    F = F.then([] {});
  F = static_cast<seastar::future<> &&>(F).then([] {});
  co_await static_cast<seastar::future<> &&>(F);
}
