// Tasks that run at once: the loop makes them all, and what awaits them follows,
// a join where the library has one, or the loop again.
#include <QCoro/QCoroTask>
#include <boost/cobalt.hpp>
#include <concurrencpp/concurrencpp.h>
#include <kj/async.h>
#include <seastar/core/coroutine.hh>
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
  for (auto &Each : Shards)
    co_await Each.stop(); //~ coro-sequential-await: 'stop' is applied to different objects //~ note: await them together, at most 16 at a time
  for (const Shard &Each : Shards) {
    co_await flush(Each, Level); //~ coro-sequential-await: 'flush' is applied to different objects //~ note: await them together
  }
  int Sum = 0;
  for (const Shard &Each : Shards)
    Sum += co_await Each.size(); //~ coro-sequential-await: 'size' is applied to different objects //~ note: await them together
  co_return Sum;
}
seastar::future<> seastarArray(Shard (&shards)[2]) {
  for (auto &shard : shards)
    co_await shard.stop(); //~ coro-sequential-await: 'stop' is applied to different objects //~ note: await them together; this changes
}

kj::Promise<int> count(const std::string &);
kj::Promise<void> reset(std::string &);
kj::Promise<int> kjCounts(std::vector<std::string> names) {
  int sum = 0;
  for (auto &name : names) {
    sum += co_await count(name); //~ coro-sequential-await: one await for each iteration //~ note: await them together
  }
  for (auto &name : names) {
    co_await reset(name); //~ coro-sequential-await: 'reset' is applied to different objects //~ note: await them together
  }
  co_return sum;
}

boost::cobalt::promise<int> weigh(int Id);
boost::cobalt::promise<int> cobaltSum(std::vector<int> Ids) {
  int Sum = 0;
  for (int Id : Ids)
    Sum += co_await weigh(Id); //~ coro-sequential-await: one await for each iteration //~ note: await them together
  co_return Sum;
}

QCoro::Task<std::string> title(int Id);
QCoro::Task<int> qcoroTitles(std::vector<int> ids) {
  int all = 0;
  for (int id : ids)
    all += (co_await title(id)).size(); //~ coro-sequential-await: one await for each iteration //~ note: await them together
  co_return all;
}

concurrencpp::result<int> measure(int Id);
concurrencpp::result<void> restart(std::string);
concurrencpp::result<int> concurrent(std::vector<int> Ids, std::vector<std::string> Names) {
  int Sum = 0;
  for (int Id : Ids)
    Sum += co_await measure(Id); //~ coro-sequential-await: one await for each iteration //~ note: await them together
  for (std::string Name : Names)
    co_await restart(std::move(Name)); //~ coro-sequential-await: 'restart' is applied to different objects //~ note: await them together
  co_return Sum;
}
} // namespace inputs
