// Tasks that run at once: the loop makes them all, and what awaits them follows,
// a join where the library has one, or the loop again.
#include <QCoro/QCoroTask>
#include <boost/cobalt.hpp>
#include <concurrencpp/concurrencpp.h>
#include <kj/async.h>
#include <kj/vector.h>
#include <seastar/core/coroutine.hh>
#include <seastar/core/loop.hh>
#include <seastar/core/when_all.hh>
#include <string>
#include <utility>
#include <vector>

namespace inputs {
struct Shard {
  seastar::future<> stop();
  seastar::future<int> size() const;
};
seastar::future<> flush(const Shard &, int Level);
seastar::future<int> seastarShards(std::vector<Shard> Shards, int Level) {
  co_await seastar::max_concurrent_for_each(
      Shards, 16, [](auto &Each) { return Each.stop(); });
  co_await seastar::max_concurrent_for_each(
      Shards, 16, [&](const Shard &Each) { return flush(Each, Level); });
  int Sum = 0;
  std::vector<seastar::future<int>> Tasks;
  Tasks.reserve(Shards.size());
  for (const Shard &Each : Shards)
    Tasks.push_back(Each.size());
  auto Results = co_await seastar::when_all_succeed(std::move(Tasks));
  for (auto Result : Results)
    Sum += Result;
  co_return Sum;
}
seastar::future<> seastarArray(Shard (&shards)[2]) {
  co_await seastar::parallel_for_each(
      shards, [](auto &shard) { return shard.stop(); });
}

kj::Promise<int> count(const std::string &);
kj::Promise<void> reset(std::string &);
kj::Promise<int> kjCounts(std::vector<std::string> names) {
  int sum = 0;
  kj::Vector<kj::Promise<int>> tasks;
  tasks.reserve(names.size());
  for (auto &name : names) {
    tasks.add(count(name));
  }
  auto results = co_await kj::joinPromisesFailFast(tasks.releaseAsArray());
  for (auto result : results) {
    sum += result;
  }
  kj::Vector<kj::Promise<void>> pending;
  pending.reserve(names.size());
  for (auto &name : names) {
    pending.add(reset(name));
  }
  co_await kj::joinPromisesFailFast(pending.releaseAsArray());
  co_return sum;
}

boost::cobalt::promise<int> weigh(int Id);
boost::cobalt::promise<int> cobaltSum(std::vector<int> Ids) {
  int Sum = 0;
  std::vector<boost::cobalt::promise<int>> Tasks;
  Tasks.reserve(Ids.size());
  for (int Id : Ids)
    Tasks.push_back(weigh(Id));
  auto Results = co_await boost::cobalt::join(std::move(Tasks));
  for (auto Result : Results)
    Sum += Result;
  co_return Sum;
}

QCoro::Task<std::string> title(int Id);
QCoro::Task<int> qcoroTitles(std::vector<int> ids) {
  int all = 0;
  std::vector<QCoro::Task<std::string>> tasks;
  tasks.reserve(ids.size());
  for (int id : ids)
    tasks.push_back(title(id));
  for (auto &task : tasks)
    all += (co_await std::move(task)).size();
  co_return all;
}

concurrencpp::result<int> measure(int Id);
concurrencpp::result<void> restart(std::string);
concurrencpp::result<int> concurrent(std::vector<int> Ids, std::vector<std::string> Names) {
  int Sum = 0;
  std::vector<concurrencpp::result<int>> Tasks;
  Tasks.reserve(Ids.size());
  for (int Id : Ids)
    Tasks.push_back(measure(Id));
  for (auto &Task : Tasks)
    Sum += co_await std::move(Task);
  std::vector<concurrencpp::result<void>> Pending;
  Pending.reserve(Names.size());
  for (std::string Name : Names)
    Pending.push_back(restart(std::move(Name)));
  for (auto &Task : Pending)
    co_await std::move(Task);
  co_return Sum;
}
} // namespace inputs
