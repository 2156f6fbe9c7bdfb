// Awaiting a task that returns a task runs the outer one only.
#include <own/lazy_task.hpp>

own::lazy_task<own::lazy_task<int>> choose();

own::lazy_task<int> runsOuter() {
  co_await co_await choose(); //~ coro-discarded-task: a task is dropped; 'own::lazy_task' is lazy
  co_return co_await co_await choose();
}
