// What only passes on the result of the function that it is given is a call
// that makes a task.
#include <functional>
#include <own/lazy_task.hpp>
#include <variant>

struct Open {
  own::lazy_task<> enter(); //~ note: it returns 'own::lazy_task<>'
};
struct Shut {
  own::lazy_task<> enter();
};
own::lazy_task<> job();

own::lazy_task<> visits(std::variant<Open, Shut> &State) {
  std::visit([](auto &One) { return One.enter(); }, State); //~ coro-discarded-task: the task that 'visit' returns is dropped
  std::visit([](auto &One) { One.enter(); }, State); //~ coro-discarded-task: the task that 'enter' returns is dropped
  std::invoke(job); //~ coro-discarded-task: the task that 'invoke' returns is dropped
  co_await std::visit([](auto &One) { return One.enter(); }, State);
  co_await std::invoke(job);
}
