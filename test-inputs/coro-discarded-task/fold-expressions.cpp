// A fold over a comma makes one task for each argument and drops them all;
// reported once, at the pattern. So do packs in an initializer.
#include <own/lazy_task.hpp>

own::lazy_task<> save(int); //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>'
own::lazy_task<int> count(int);
template <class... T> void use(T &&...);

template <class... T> own::lazy_task<> saveAll(T... Values) {
  (save(Values), ...); //~ coro-discarded-task: the task that 'save' returns is dropped
  ((void)save(Values), ...); //~ coro-discarded-task: dropped by a cast to void
  int Order[] = {(save(Values), 0)...}; //~ coro-discarded-task: the task that 'save' returns is dropped
  (co_await save(Values), ...);
  co_await own::when_all(save(Values)...);
  use(save(Values)...);
  (void)Order;
}
template own::lazy_task<> saveAll<int, int, int>(int, int, int);
template own::lazy_task<> saveAll<int>(int);

template <class... F> own::lazy_task<> runAll(F... Functions) {
  (co_await Functions(), ...);
}
own::lazy_task<> runs() {
  co_await runAll([] { return save(1); }, [] { return save(2); });
}
