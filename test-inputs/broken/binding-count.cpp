// Bindings that do not fit their initialiser have no type. What becomes of the
// tasks in their function nobody can tell; other functions are what they were.
#include <own/lazy_task.hpp>

struct Work {
  own::lazy_task<> Main;
  own::lazy_task<> Cleanup;
  int Number;
};
Work work(); //~ note: it returns 'Work'
own::lazy_task<> job(); //~ note: it returns 'own::lazy_task<>'

own::lazy_task<> binds() {
  auto [Main, Cleanup] = work();
  job();
  co_return;
}

own::lazy_task<> drops() {
  auto [Main, Cleanup, Number] = work(); //~ coro-discarded-task: the task in 'Main' is never awaited
  co_await Cleanup;
  job(); //~ coro-discarded-task: the task that 'job' returns is dropped
}
