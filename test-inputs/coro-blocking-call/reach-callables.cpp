// Functions that are called through pointers and wrappers, or by whoever they
// are given to.
#include <functional>
#include <own/lazy_task.hpp>
#include <unistd.h>

void nap() { sleep(1); } //~ note: in 'nap', 'sleep' blocks //~ note: in 'nap', 'sleep' blocks //~ note: in 'nap', 'sleep' blocks //~ note: in 'nap', 'sleep' blocks //~ note: in 'nap', 'sleep' blocks //~ note: in 'nap', 'sleep' blocks
void quick() {}

template <class F> auto retried(F Function) { return Function(); } //~ note: 'retried' calls a lambda here //~ note: 'retried' calls a lambda here
template <class F> auto twice(F &&Function) {
  retried(Function); //~ note: 'twice' calls 'retried' here
  return retried(Function);
}
void call(std::function<void()> Function) { Function(); }
void callTwice(const std::function<void()> &Function) {
  call(Function);
  call(Function);
}
void callPointer(void (*Function)()) { Function(); }
struct Keeper {
  std::function<void()> Kept;
  void keep(std::function<void()> Function) { Kept = Function; }
};

own::lazy_task<> calls(Keeper &Later) {
  void (*Pointer)() = nap;
  Pointer(); //~ coro-blocking-call: 'nap' blocks the thread that runs coroutine 'calls': it reaches 'sleep'
  std::function<void()> Wrapped = nap;
  Wrapped(); //~ coro-blocking-call: 'nap' blocks the thread that runs coroutine 'calls': it reaches 'sleep'
  auto Either = &quick;
  Either = &nap;
  Either();
  retried(nap); //~ coro-blocking-call: 'retried' blocks the thread that runs coroutine 'calls': it reaches 'sleep'
  retried([] { sleep(1); }); //~ coro-blocking-call: 'retried' blocks the thread that runs coroutine 'calls': it reaches 'sleep' through 1 more function //~ note: in a lambda, 'sleep' blocks
  twice([] { sleep(2); }); //~ coro-blocking-call: 'twice' blocks the thread that runs coroutine 'calls': it reaches 'sleep' through 2 more functions //~ note: in a lambda, 'sleep' blocks
  call(nap); //~ coro-blocking-call: 'call' blocks the thread that runs coroutine 'calls': it reaches 'sleep'
  call([] { sleep(3); }); //~ coro-blocking-call: 'call' blocks the thread that runs coroutine 'calls': it reaches 'sleep' //~ note: in a lambda, 'sleep' blocks
  callTwice([] { sleep(4); }); //~ coro-blocking-call: 'callTwice' blocks the thread that runs coroutine 'calls': it reaches 'sleep' //~ note: in a lambda, 'sleep' blocks
  callPointer(nap); //~ coro-blocking-call: 'callPointer' blocks the thread that runs coroutine 'calls': it reaches 'sleep'
  callPointer([] { sleep(5); }); //~ coro-blocking-call: 'callPointer' blocks the thread that runs coroutine 'calls': it reaches 'sleep' //~ note: in a lambda, 'sleep' blocks
  call(quick);
  callPointer(quick);
  Later.keep([] { sleep(6); });
  auto Local = [] { nap(); }; //~ coro-blocking-call: 'nap' blocks the thread that runs coroutine 'calls': it reaches 'sleep'
  Local(); //~ note: the lambda runs during this call
  co_return;
}
