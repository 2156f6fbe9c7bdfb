// All kinds of functions can be coroutines, with all kinds of return types.
#include <own/detached_task.hpp>
#include <own/eager_task.hpp>
#include <own/out_of_line_task.hpp>
#include <own/self_owning_task.hpp>
#include <own/shared_task.hpp>
#include <unistd.h>

struct Base {
  virtual own::eager_task<> run() = 0;
};
struct Derived : Base {
  own::eager_task<> run() override {
    sleep(1); //~ coro-blocking-call: 'sleep' blocks the thread that runs coroutine 'run'
    co_return;
  }
  static own::eager_task<> shared() {
    sleep(1); //~ coro-blocking-call: 'sleep' blocks the thread that runs coroutine 'shared'
    co_return;
  }
  own::eager_task<> operator()(int) const {
    sleep(1); //~ coro-blocking-call: 'sleep' blocks the thread that runs coroutine 'operator()'
    co_return;
  }
  own::out_of_line_task later();
};
own::out_of_line_task Derived::later() {
  sleep(1); //~ coro-blocking-call: 'sleep' blocks the thread that runs coroutine 'later'
  co_return 1;
}
namespace {
own::detached_task forget() {
  sleep(1); //~ coro-blocking-call: 'sleep' blocks the thread that runs coroutine 'forget'
  co_return;
}
own::self_owning_task owned() {
  sleep(1); //~ coro-blocking-call: 'sleep' blocks
  co_return;
}
auto deduced() -> own::shared_task<int> {
  sleep(1); //~ coro-blocking-call: 'sleep' blocks
  co_return 1;
}
} // namespace
struct WithFriend {
  friend own::eager_task<> befriended(WithFriend &) {
    sleep(1); //~ coro-blocking-call: 'sleep' blocks the thread that runs coroutine 'befriended'
    co_return;
  }
};
own::eager_task<> tried() try {
  sleep(1); //~ coro-blocking-call: 'sleep' blocks
  co_return;
} catch (...) {
}
