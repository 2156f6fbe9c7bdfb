// Several awaits in one expression, or in statements that add up.
#include <own/lazy_task.hpp>
#include <string>
#include <utility>

own::lazy_task<int> price(int);
own::lazy_task<int> stock(int);
int render(int, int);
struct Pair {
  int A, B;
};

own::lazy_task<int> sum(int Id) {
  co_return co_await price(Id) + co_await stock(Id); //~ coro-sequential-await: 2 independent awaits run one after the other: no call needs another's result, and they share nothing that one of them can change //~ note: awaited first here
}
own::lazy_task<int> arguments(int Id) {
  int Page = render(co_await price(Id), co_await stock(Id)); //~ coro-sequential-await: 2 independent awaits //~ note: awaited first here
  Pair Both{co_await price(Id), co_await stock(Id)}; //~ coro-sequential-await: 2 independent awaits //~ note: awaited first here
  co_return Page + Both.A;
}
own::lazy_task<int> compound(int Id) {
  int Sum = 0;
  Sum += co_await price(Id); //~ note: awaited first here
  Sum += co_await stock(Id); //~ coro-sequential-await: 2 independent awaits
  co_return Sum;
}
own::lazy_task<int> assigned(int Id) {
  int Price, Stock;
  Price = co_await price(Id); //~ note: awaited first here
  Stock = co_await stock(Id); //~ coro-sequential-await: 2 independent awaits
  co_return Price + Stock;
}
own::lazy_task<int> createdFirst(int Id) {
  auto Price = price(Id);
  auto Stock = stock(Id);
  co_return co_await std::move(Price) + co_await std::move(Stock); //~ coro-sequential-await: 2 lazy tasks are created first and then awaited one by one //~ note: awaited first here
}
own::lazy_task<int> inCondition(int Id) {
  auto Price = co_await price(Id); //~ note: awaited first here
  if (co_await stock(Id) > 1) //~ coro-sequential-await: 2 independent awaits
    co_return Price;
  co_return 0;
}
own::lazy_task<int> returned(int Id) {
  auto Price = co_await price(Id); //~ note: awaited first here
  co_return Price * co_await stock(Id); //~ coro-sequential-await: 2 independent awaits
}
own::lazy_task<int> compared(int Id) {
  switch (co_await price(Id) - co_await stock(Id)) { //~ coro-sequential-await: 2 independent awaits //~ note: awaited first here
  case 0:
    co_return 1;
  default:
    co_return 2;
  }
}
