// Names that say "unused" start a lazy task no more than others.
#include <own/lazy_task.hpp>
#include <tuple>

own::lazy_task<> job(); //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>'

void ignores() {
  std::ignore = job(); //~ coro-discarded-task: dropped by assigning it to 'std::ignore'
  [[maybe_unused]] auto Task = job(); //~ coro-discarded-task: the task in 'Task' is never awaited
  auto _ = job(); //~ coro-discarded-task: the task in '_' is never awaited
}
