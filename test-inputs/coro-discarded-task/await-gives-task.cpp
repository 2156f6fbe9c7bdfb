// The result of co_await is a task itself: dropped, kept, tested.
#include <own/lazy_task.hpp>
#include <own/testable_task.hpp>

own::lazy_task<own::lazy_task<int>> choose();
own::lazy_task<own::testable_task<bool>> chooseTest();

own::lazy_task<int> outer() {
  co_await choose(); //~ coro-discarded-task: a task is dropped; 'own::lazy_task' is lazy
  (void)co_await choose(); //~ coro-discarded-task: a task is dropped by a cast to void
  auto Inner = co_await choose(); //~ coro-discarded-task: the task in 'Inner' is never awaited
  int Value = 0;
  if (co_await chooseTest()) //~ coro-discarded-task: a task is tested in place of its result
    Value = 1;
  auto Used = co_await choose();
  if (co_await co_await chooseTest())
    Value = 2;
  co_return Value + co_await std::move(Used) + co_await co_await choose();
}
