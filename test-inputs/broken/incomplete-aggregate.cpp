// Nothing is known of what a class without a definition is made of. What becomes
// of a task in it nobody can tell; other functions are what they were.
#include <own/lazy_task.hpp>

struct Record;
struct Known {
  own::lazy_task<> Task;
};
own::lazy_task<> job(); //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>'

own::lazy_task<> declares() {
  Record Task{job()};
  job();
  co_return;
}

own::lazy_task<> holds() {
  Known Holder{job()}; //~ coro-discarded-task: never awaited
  co_return;
}

own::lazy_task<> drops() {
  job(); //~ coro-discarded-task: the task that 'job' returns is dropped
  co_return;
}
