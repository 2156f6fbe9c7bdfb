// A task that is returned, stored, passed on, moved or captured is somebody
// else's to run.
#include <boost/asio.hpp>
#include <cppcoro/when_all.hpp>
#include <functional>
#include <memory>
#include <optional>
#include <own/lazy_task.hpp>
#include <tuple>
#include <vector>

namespace asio = boost::asio;

own::lazy_task<> job(int = 0);
asio::awaitable<void> session();
cppcoro::task<int> query();

struct Scope {
  void add(own::lazy_task<>);
  own::lazy_task<> Member = job();
  std::optional<own::lazy_task<>> Maybe;
  Scope();
};
Scope::Scope() : Member(job()) {}

struct Wrapper {
  Wrapper(own::lazy_task<>);
};

own::lazy_task<> returned() { return job(); }
own::lazy_task<> conditional(bool B) { return B ? job(1) : job(2); }
own::lazy_task<> Global = job();

void handsOn(Scope &Owner, asio::io_context &Context,
             std::vector<own::lazy_task<>> &Tasks) {
  own::spawn(job());
  own::sync_wait(job());
  own::sync_wait(own::when_all(job(), job()));
  Owner.add(job());
  Owner.Member = job();
  Tasks.push_back(job());
  Tasks.emplace_back(job());
  auto Local = job();
  own::lazy_task<> Moved = std::move(Local);
  Tasks.push_back(std::move(Moved));
  auto Lambda = [Task = job()]() mutable { own::spawn(std::move(Task)); };
  auto Makes = [] { return job(); };
  (void)Wrapper(job());
  new own::lazy_task<>(job());
  own::lazy_task<> Array[] = {job(), job()};
  for (own::lazy_task<> &One : Array)
    own::spawn(std::move(One));
  asio::co_spawn(Context, session(), asio::detached);
  std::function<own::lazy_task<>()> Function = [] { return job(); };
}
