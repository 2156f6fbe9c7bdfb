// A callable that a local variable holds runs where the variable is called, or
// handed to something that calls it: a lambda, an object of a local class, a
// std::function.
#include <algorithm>
#include <functional>
#include <own/lazy_task.hpp>
#include <unistd.h>
#include <vector>

own::lazy_task<> called() {
  auto Pause = [] { sleep(1); }; //~ coro-blocking-call: 'sleep' blocks the thread that runs coroutine 'called'
  Pause(); //~ note: the lambda runs during this call
  const auto Count = [](unsigned Seconds) { return sleep(Seconds); }; //~ coro-blocking-call: 'sleep' blocks
  if (Count(2) == 0) //~ note: the lambda runs during this call
    co_return;
  std::function<void()> Wrapped = [] { sleep(3); }; //~ coro-blocking-call: 'sleep' blocks
  Wrapped(); //~ note: the lambda runs during this call
}

own::lazy_task<> handedOn(std::vector<unsigned> &Values) {
  auto Each = [](unsigned Value) { sleep(Value); }; //~ coro-blocking-call: 'sleep' blocks
  std::for_each(Values.begin(), Values.end(), Each); //~ note: the lambda runs during this call
  auto Moved = [](unsigned Value) { sleep(Value); }; //~ coro-blocking-call: 'sleep' blocks
  std::for_each(Values.begin(), Values.end(), std::move(Moved)); //~ note: the lambda runs during this call
  auto Shared = [](unsigned Value) { sleep(Value); }; //~ coro-blocking-call: 'sleep' blocks
  std::for_each(Values.begin(), Values.end(), std::ref(Shared)); //~ note: the lambda runs during this call
  co_return;
}

own::lazy_task<> localClass(std::vector<unsigned> &Values) {
  struct Pacer {
    void operator()(unsigned Value) const { sleep(Value); } //~ coro-blocking-call: 'sleep' blocks
  };
  std::for_each(Values.begin(), Values.end(), Pacer()); //~ note: the lambda runs during this call
  co_return;
}
