// An error of the first is dealt with before the second begins.
#include <own/lazy_task.hpp>

own::lazy_task<int> price(int), stock(int);

own::lazy_task<int> boundary() {
  int A = 0, B = 0;
  try {
    A = co_await price(1);
  } catch (...) {
  }
  B = co_await stock(2);
  try {
    A = co_await price(2);
  } catch (...) {
    co_return 0;
  }
  co_return A + B;
}
