// Statements between two awaits of calls may be what connects them.
#include <own/lazy_task.hpp>

own::lazy_task<int> price(int);
own::lazy_task<int> stock(int);
void setCurrency(int);

own::lazy_task<int> connected() {
  auto Price = co_await price(1);
  setCurrency(Price);
  auto Stock = co_await stock(1);
  co_return Price + Stock;
}
