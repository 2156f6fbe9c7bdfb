// Bindings that do not fit their initialiser have no type.
#include <own/lazy_task.hpp>

struct Work {
  own::lazy_task<> Main;
  own::lazy_task<> Cleanup;
  int Number;
};
Work work();
own::lazy_task<> job(); //~ note: it returns 'own::lazy_task<>'

own::lazy_task<> binds() {
  auto [Main, Cleanup] = work();
  job(); //~ coro-discarded-task: the task that 'job' returns is dropped
  co_return;
}
