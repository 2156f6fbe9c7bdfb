// Joins that are awaited as senders, or as awaitables that spawn.
#include <exec/task.hpp>
#include <stdexec/execution.hpp>
#include <tmc/spawn_tuple.hpp>
#include <tmc/task.hpp>

namespace inputs {
exec::task<int> price(int), stock(int);
exec::task<int> page(int Id) {
  auto [Price, Stock] = co_await stdexec::when_all(price(Id), //~ note: awaited first here
      stock(Id)); //~ coro-sequential-await: 2 independent awaits run one after the other: no call needs another's result, and they share nothing that one of them can change; join them with 'stdexec::when_all' //~ note: await them together
  co_return Price + Stock;
}
tmc::task<int> size(int), weight(int);
tmc::task<int> parcel(int Id) {
  const auto [Size, Weight] = co_await tmc::spawn_tuple(size(Id), //~ note: awaited first here
      weight(Id)); //~ coro-sequential-await: join them with 'tmc::spawn_tuple' //~ note: await them together
  co_return Size + Weight;
}
} // namespace inputs
