// The library has no join, but its tasks run at once: the fix makes them all
// before the first is awaited. Not where a task may refer to a temporary.
#include <QCoro/QCoroTask>
#include <string>
#include <utility>

QCoro::Task<int> price(int);
QCoro::Task<int> stock(const std::string &);

QCoro::Task<int> page(int Id, std::string Key) {
  // What it costs, and how many there are.
  const int price_of_it = co_await price(Id); //~ note: awaited first here
  auto Stock = co_await stock(Key); //~ coro-sequential-await: 2 independent awaits run one after the other: no call needs another's result, and they share nothing that one of them can change; create all before you await the first, since 'QCoro::Task' runs at once //~ note: await them together
  co_return price_of_it + Stock;
}
QCoro::Task<int> temporary(int Id) {
  auto Price = co_await price(Id); //~ note: awaited first here
  auto Stock = co_await stock("of " + std::to_string(Id)); //~ coro-sequential-await: 2 independent awaits
  co_return Price + Stock;
}
