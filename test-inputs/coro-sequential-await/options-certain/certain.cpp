// Only what is certain: a likely group is silent.
#include <own/lazy_task.hpp>
#include <utility>

own::lazy_task<int> price(int), stock(int);

own::lazy_task<int> likely(int Id) {
  auto Price = co_await price(Id);
  auto Stock = co_await stock(Id);
  co_return Price + Stock;
}
own::lazy_task<int> certain(int Id) {
  auto First = price(Id);
  auto Second = stock(Id);
  auto Price = co_await std::move(First); //~ note: awaited first here
  auto Stock = co_await std::move(Second); //~ coro-sequential-await: 2 lazy tasks are created first
  co_return Price + Stock;
}
