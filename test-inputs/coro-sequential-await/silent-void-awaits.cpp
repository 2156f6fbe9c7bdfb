// Awaits without a value are made for their effects, and those often for their
// order.
#include <own/lazy_task.hpp>

own::lazy_task<> store(int), tidy(int);
own::lazy_task<int> report(int);

own::lazy_task<> effects() {
  co_await store(1);
  co_await store(2);
  co_await tidy(3);
  co_await report(4);
  co_await report(5);
}
