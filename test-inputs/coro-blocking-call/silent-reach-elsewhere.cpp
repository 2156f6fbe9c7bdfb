// What these functions block is not the coroutine's thread, or not now.
#include <functional>
#include <own/lazy_task.hpp>
#include <thread>
#include <unistd.h>
#include <vector>

void inner() { sleep(1); }

void onAThread() {
  std::thread([] { inner(); }).detach();
}
std::function<void()> makes() {
  return [] { inner(); };
}
struct Jobs {
  std::vector<std::function<void()>> Queue;
  void add() {
    Queue.push_back([] { inner(); });
    Queue.push_back(inner);
  }
};
own::lazy_task<> other() {
  inner(); // NOLINT: it is reported here.
  co_return;
}
own::lazy_task<> makesOther() { return other(); }
constexpr bool Debug = false;
void whenDebugging() {
  if (Debug)
    inner();
}
template <bool Wait> void whenTold() {
  if constexpr (Wait)
    inner();
}
void unevaluated() { (void)sizeof((inner(), 1)); }
void plain() { inner(); }

own::lazy_task<> calls(Jobs &All) {
  onAThread();
  makes();
  All.add();
  co_await other();
  co_await makesOther();
  whenDebugging();
  whenTold<false>();
  unevaluated();
}
