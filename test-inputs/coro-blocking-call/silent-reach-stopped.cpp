// "We know, it is fine": said once in a helper, it holds for all callers.
#include <cstdlib>
#include <own/lazy_task.hpp>
#include <unistd.h>

void atTheLeaf() { sleep(1); } // NOLINT(coro-blocking-call)
void inner() { sleep(1); }
void atTheCall() {
  inner(); // NOLINT(coro-blocking-call): the device is quick.
}
void nextLine() {
  // NOLINTNEXTLINE
  inner();
}
// NOLINTBEGIN(coro-*)
void inABlock() { inner(); }
// NOLINTEND(coro-*)
void atTheDefinition() { // NOLINT(coro-blocking-call)
  inner();
}
[[clang::annotate("corolint::nonblocking")]] void annotated() { inner(); }
[[clang::annotate("corolint::blocking_context")]] void mayBlock() { inner(); }
[[noreturn]] void die() {
  inner();
  std::abort();
}
void throughAll() {
  atTheLeaf();
  atTheCall();
  annotated();
}

own::lazy_task<> calls(bool Broken) {
  atTheLeaf();
  atTheCall();
  nextLine();
  inABlock();
  atTheDefinition();
  annotated();
  mayBlock();
  throughAll();
  if (Broken)
    die();
  inner(); // NOLINT(coro-blocking-call)
  co_return;
}
