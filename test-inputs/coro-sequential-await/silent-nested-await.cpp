// An await inside of an argument orders the calls.
#include <own/lazy_task.hpp>

own::lazy_task<int> a(int), b(int), c(int);

own::lazy_task<int> nested() {
  auto First = co_await a(co_await b(1));
  auto Second = co_await c(co_await b(2));
  co_return First + Second;
}
