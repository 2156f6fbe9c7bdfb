// The result of co_await is a task itself: dropped, kept, tested.
#include <own/lazy_task.hpp>
#include <own/testable_task.hpp>

own::lazy_task<own::lazy_task<int>> choose();
own::lazy_task<own::testable_task<bool>> chooseTest();

own::lazy_task<int> outer() {
  co_await co_await choose();
  co_await co_await choose();
  auto Inner = co_await co_await choose();
  int Value = 0;
  if (co_await co_await chooseTest())
    Value = 1;
  auto Used = co_await choose();
  if (co_await co_await chooseTest())
    Value = 2;
  co_return Value + co_await std::move(Used) + co_await co_await choose();
}
