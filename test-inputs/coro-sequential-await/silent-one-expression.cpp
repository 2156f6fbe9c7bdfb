// Awaits that are not all evaluated, or that need each other.
#include <own/lazy_task.hpp>

own::lazy_task<int> price(int);
own::lazy_task<int> stock(int);
own::lazy_task<bool> isOpen(int);

own::lazy_task<bool> logical(int Id) {
  co_return co_await isOpen(Id) && co_await price(Id) > co_await stock(1);
}
own::lazy_task<int> conditional(int Id) {
  co_return co_await isOpen(Id) ? co_await price(Id) : co_await stock(Id);
}
own::lazy_task<int> chained(int Id) {
  co_return co_await price(co_await stock(Id));
}
own::lazy_task<int> accumulated(int Id) {
  int Sum = 0;
  Sum += co_await price(Id);
  Sum += co_await stock(Sum);
  co_return Sum;
}
