// A template is reported once, and only where no instantiation can suspend.
#include <own/lazy_task.hpp>

own::lazy_task<int> other();
void log(int);

template <class T> static own::lazy_task<T> twice(T Value) { //~ coro-never-suspends: coroutine 'twice' never suspends
  T Result = Value + Value;
  log(1);
  co_return Result;
}
template <bool Waits> static own::lazy_task<int> perhaps(int Value) {
  if constexpr (Waits)
    Value += co_await other();
  log(Value);
  co_return Value;
}
template <class T> static own::lazy_task<> awaits(T &&Given) {
  log(2);
  co_await Given;
}

own::lazy_task<> user() {
  co_await twice(1);
  co_await twice(1L);
  co_await perhaps<false>(1);
  co_await awaits(other());
}
