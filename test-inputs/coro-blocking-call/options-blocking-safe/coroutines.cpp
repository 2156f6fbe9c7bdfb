// Coroutines that the project says run where they may block, by their names.
#include <own/lazy_task.hpp>
#include <unistd.h>

namespace app {
own::lazy_task<> importUsers() {
  sleep(1);
  co_return;
}
own::lazy_task<> exportUsers() {
  sleep(1); //~ coro-blocking-call: 'sleep' blocks the thread that runs coroutine 'exportUsers'
  co_return;
}
struct Session {
  own::lazy_task<> run() {
    sleep(1);
    co_return;
  }
  own::lazy_task<> runOnce() {
    sleep(1); //~ coro-blocking-call: 'sleep' blocks the thread that runs coroutine 'runOnce'
    co_return;
  }
};
} // namespace app

own::lazy_task<> importUsers() {
  sleep(1); //~ coro-blocking-call: 'sleep' blocks the thread that runs coroutine 'importUsers'
  co_return;
}
