// Eager tasks, each of which is created only after the one before was awaited.
#include <QCoro/QCoroTask>
#include <own/eager_task.hpp>

own::eager_task<int> price(int), stock(int);

own::eager_task<int> late(int Id) {
  auto First = price(Id);
  auto Price = co_await std::move(First); //~ note: awaited first here
  auto Second = stock(Id);
  auto Stock = co_await std::move(Second); //~ coro-sequential-await: 2 tasks run at once when they are created, but each is created only after the one before was awaited: no call needs another's result, and they share nothing that one of them can change
  co_return Price + Stock;
}
own::eager_task<int> needsIt(int Id) {
  auto First = price(Id);
  auto Price = co_await std::move(First);
  auto Second = stock(Price);
  auto Stock = co_await std::move(Second);
  co_return Stock;
}
