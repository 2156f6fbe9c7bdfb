// Whatever is called: members, virtual ones, pointers to functions, objects
// with a call operator; and functions that only hand a task on.
#include <functional>
#include <memory>
#include <own/lazy_task.hpp>

own::lazy_task<> job();
own::lazy_task<> forwards() { return job(); } //~ note: it returns 'own::lazy_task<>'
struct Handler {
  virtual own::lazy_task<> handle() = 0; //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>'
  own::lazy_task<> operator()() const; //~ note: it returns 'own::lazy_task<>'
  static own::lazy_task<> create(); //~ note: it returns 'own::lazy_task<>'
};

own::lazy_task<> calls(Handler &Own, std::shared_ptr<Handler> Shared,
                       own::lazy_task<> (*Pointer)(),
                       const std::function<own::lazy_task<>()> &Function,
                       own::lazy_task<> (Handler::*Member)()) {
  forwards(); //~ coro-discarded-task: the task that 'forwards' returns is dropped
  Own.handle(); //~ coro-discarded-task: the task that 'handle' returns is dropped
  Shared->handle(); //~ coro-discarded-task: the task that 'handle' returns is dropped
  Own(); //~ coro-discarded-task: is dropped; 'own::lazy_task' is lazy
  Handler::create(); //~ coro-discarded-task: the task that 'create' returns is dropped
  Pointer(); //~ coro-discarded-task: a task is dropped; 'own::lazy_task' is lazy
  Function(); //~ coro-discarded-task: is dropped; 'own::lazy_task' is lazy
  (Own.*Member)(); //~ coro-discarded-task: a task is dropped; 'own::lazy_task' is lazy
  co_return;
}
