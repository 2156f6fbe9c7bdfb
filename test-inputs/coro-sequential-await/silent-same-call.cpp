// The same call again can only mean that what it returns has changed.
#include <own/lazy_task.hpp>

own::lazy_task<int> reading(int Sensor);
own::lazy_task<int> tick();

own::lazy_task<int> twice(int Sensor) {
  auto Before = co_await reading(Sensor);
  auto After = co_await reading(Sensor);
  co_return After - Before;
}
own::lazy_task<int> ticks() {
  auto First = co_await tick();
  auto Second = co_await tick();
  co_return Second - First;
}
