// A continuation that drops a task instead of returning it: nobody waits for
// the work, and its errors are lost.
#include <own/lazy_task.hpp>
#include <seastar/core/coroutine.hh>

seastar::future<int> read();
seastar::future<> write(int); //~ note: it returns 'seastar::future<>'
own::lazy_task<> lazyWrite(int); //~ note: it returns 'own::lazy_task<>'

seastar::future<> copies() {
  return read().then([](int Value) { write(Value); }); //~ coro-discarded-task: the task that 'write' returns is dropped; its work runs on unobserved
}
seastar::future<> copiesLazily() {
  return read().then([](int Value) {
    lazyWrite(Value); //~ coro-discarded-task: 'own::lazy_task' is lazy, so its work never runs
  });
}
seastar::future<> chains() {
  return read().then([](int Value) { return write(Value); }).then([] {
    return write(2);
  });
}
void dropsTheChain() {
  read().then([](int) {}); //~ coro-discarded-task: the task that 'then' returns is dropped; its work runs on unobserved
  (void)read().then([](int) {});
}
