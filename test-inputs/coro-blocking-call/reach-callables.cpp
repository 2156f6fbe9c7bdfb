// Functions that are called through pointers and wrappers, or by whoever they
// are given to.
#include <functional>
#include <own/lazy_task.hpp>
#include <unistd.h>

void nap() { sleep(1); }
void quick() {}

template <class F> auto retried(F Function) { return Function(); }
template <class F> auto twice(F &&Function) {
  retried(Function);
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
  Pointer();
  std::function<void()> Wrapped = nap;
  Wrapped();
  auto Either = &quick;
  Either = &nap;
  Either();
  retried(nap);
  retried([] { sleep(1); });
  twice([] { sleep(2); });
  call(nap);
  call([] { sleep(3); });
  callTwice([] { sleep(4); });
  callPointer(nap);
  callPointer([] { sleep(5); });
  call(quick);
  callPointer(quick);
  Later.keep([] { sleep(6); });
  auto Local = [] { nap(); };
  Local();
  co_return;
}
