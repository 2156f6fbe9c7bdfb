// The argument is awaited, the call is not: the eye sees a co_await.
#include <own/lazy_task.hpp>

own::lazy_task<int> load(int);
own::lazy_task<> save(int);
struct Store {
  own::lazy_task<> put(int, int);
};
own::lazy_task<Store *> open();

own::lazy_task<> copies(Store &To) {
  co_await save(co_await load(1));
  co_await To.put(1, co_await load(2));
  co_await (co_await open())->put(3, 4);
  int Sum = co_await load(5) + (co_await save(6), 1);
  co_await save(co_await load(Sum));
}
