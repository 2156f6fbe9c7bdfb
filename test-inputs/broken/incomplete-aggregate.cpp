// Nothing is known of what a class without a definition is made of.
#include <own/lazy_task.hpp>

struct Record;
own::lazy_task<> job(); //~ note: it returns 'own::lazy_task<>'

own::lazy_task<> declares() {
  Record Task{job()};
  job(); //~ coro-discarded-task: the task that 'job' returns is dropped
  co_return;
}
