// A function that is no coroutine, but declared to run on the event loop.
#include <own/lazy_task.hpp>
#include <unistd.h>

[[clang::annotate("corolint::async_context")]] void onTick(int Count) {
  sleep(Count); //~ coro-blocking-call: 'sleep' blocks the thread that runs asynchronous function 'onTick'
}

struct Connection {
  [[clang::annotate("corolint::async_context")]] void onClose();
  void other() { sleep(1); }
};
void Connection::onClose() {
  sleep(1); //~ coro-blocking-call: 'sleep' blocks the thread that runs asynchronous function 'onClose'
  [] { sleep(2); }(); //~ coro-blocking-call: 'sleep' blocks
  auto Later = [] { sleep(3); };
}
