// What only passes on the result of the function that it is given is a call
// that makes a task.
#include <functional>
#include <own/lazy_task.hpp>
#include <variant>

struct Open {
  own::lazy_task<> enter();
};
struct Shut {
  own::lazy_task<> enter();
};
own::lazy_task<> job();

own::lazy_task<> visits(std::variant<Open, Shut> &State) {
  co_await std::visit([](auto &One) { return One.enter(); }, State);
  std::visit([](auto &One) { One.enter(); }, State);
  co_await std::invoke(job);
  co_await std::visit([](auto &One) { return One.enter(); }, State);
  co_await std::invoke(job);
}
