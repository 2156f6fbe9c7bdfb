// The first and the last part of a for header are statements, too.
#include <own/lazy_task.hpp>

own::lazy_task<int> first(); //~ note: it returns 'own::lazy_task<int>'
own::lazy_task<int> next(int); //~ note: it returns 'own::lazy_task<int>' //~ note: it returns 'own::lazy_task<int>'

own::lazy_task<> loops() {
  for (first(); co_await next(0) < 3; next(1)) //~ coro-discarded-task: the task that 'first' returns is dropped //~ coro-discarded-task: the task that 'next' returns is dropped
    co_await next(2);
  for (int I = 0; I != 3; ++I, next(I)) //~ coro-discarded-task: the task that 'next' returns is dropped
    ;
}
