// Coroutines that only their own file calls, and that never wait: plain
// functions that cost a frame.
#include <coroutine>
#include <own/eager_task.hpp>
#include <own/lazy_task.hpp>
#include <string>

own::lazy_task<int> other();
void log(const std::string &);

static own::lazy_task<int> add(int A, int B) { //~ coro-never-suspends: coroutine 'add' never suspends: it runs to its end like a plain function; make it one, or await in it what it is to wait for
  int Sum = A + B;
  log("added");
  co_return Sum;
}

namespace {
own::eager_task<> report(const std::string &Text, int Level) { //~ coro-never-suspends: coroutine 'report' never suspends
  if (Level > 3)
    co_return;
  log(Text);
  log("reported");
}
} // namespace

// Nobody else can have seen it: it is declared here alone.
own::lazy_task<int> here(int A) { //~ coro-never-suspends: coroutine 'here' never suspends
  log("here");
  co_return A;
}

class Server {
public:
  own::lazy_task<> run() {
    co_await check("a");
    co_await add(1, 2);
    co_await report("b", 1);
    co_await ready(1);
    co_await notReady(1);
  }

private:
  own::lazy_task<bool> check(const std::string &Name) { //~ coro-never-suspends: coroutine 'check' never suspends
    if (Name.empty())
      co_return false;
    co_return Name.size() < 10;
  }
  // An await that never suspends is none.
  own::lazy_task<> ready(long Id) { //~ coro-never-suspends: coroutine 'ready' never suspends
    log("ready");
    co_await std::suspend_never{}; //~ note: this await does not suspend: what it awaits is always ready
    log("ready");
  }
  own::lazy_task<> notReady(char) {
    log("ready");
    co_await std::suspend_always{};
  }
  // The await in a lambda is the lambda's.
  own::lazy_task<> makes(short) { //~ coro-never-suspends: coroutine 'makes' never suspends
    auto Later = []() -> own::lazy_task<> { co_await other(); };
    log("makes");
    co_return;
  }
};
