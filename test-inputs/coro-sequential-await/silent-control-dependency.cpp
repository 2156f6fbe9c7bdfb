// A condition, an early return or a throw between the awaits: the second one is
// not always wanted.
#include <own/lazy_task.hpp>
#include <stdexcept>

own::lazy_task<bool> isAllowed(int);
own::lazy_task<int> load(int);
own::lazy_task<int> size(int);

own::lazy_task<int> checked(int User) {
  auto Allowed = co_await isAllowed(User);
  if (!Allowed)
    co_return 0;
  auto Value = co_await load(User);
  if (Value < 0)
    throw std::runtime_error("negative");
  auto Size = co_await size(User);
  co_return Value + Size;
}
own::lazy_task<int> conditions(int User) {
  if (co_await isAllowed(User))
    co_return co_await load(User);
  auto Value = User ? co_await load(1) : co_await load(2);
  co_return Value && co_await size(3) ? Value : 0;
}
own::lazy_task<int> createdFirstChecked(int User) {
  auto First = load(User);
  auto Second = size(User);
  auto Value = co_await std::move(First);
  if (Value == 0)
    throw 0;
  auto Size = co_await std::move(Second);
  co_return Value + Size;
}
