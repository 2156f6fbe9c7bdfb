// Inside of a statement expression all but the last statement are thrown away;
// the last one is its value.
#include <own/lazy_task.hpp>

own::lazy_task<> step(int); //~ note: it returns 'own::lazy_task<>'

own::lazy_task<> values() {
  own::lazy_task<> Task = ({
    step(1); //~ coro-discarded-task: the task that 'step' returns is dropped
    step(2);
  });
  co_await std::move(Task);
  co_await ({ step(3); });
}
