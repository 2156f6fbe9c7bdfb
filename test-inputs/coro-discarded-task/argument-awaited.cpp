// The argument is awaited, the call is not: the eye sees a co_await.
#include <own/lazy_task.hpp>

own::lazy_task<int> load(int);
own::lazy_task<> save(int); //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>'
struct Store {
  own::lazy_task<> put(int, int); //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>'
};
own::lazy_task<Store *> open();

own::lazy_task<> copies(Store &To) {
  save(co_await load(1)); //~ coro-discarded-task: the task that 'save' returns is dropped //~ note: awaited first here
  To.put(1, co_await load(2)); //~ coro-discarded-task: the task that 'put' returns is dropped //~ coro-sequential-await: 2 independent awaits
  (co_await open())->put(3, 4); //~ coro-discarded-task: the task that 'put' returns is dropped
  int Sum = co_await load(5) + (save(6), 1); //~ coro-discarded-task: the task that 'save' returns is dropped
  co_await save(co_await load(Sum));
}
