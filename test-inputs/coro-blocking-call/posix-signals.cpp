// Waiting for a signal.
#include <own/lazy_task.hpp>
#include <signal.h>
#include <unistd.h>

own::lazy_task<> signals(const sigset_t &Set) {
  int Signal = 0;
  siginfo_t Info;
  pause(); //~ coro-blocking-call: 'pause' blocks the thread that runs coroutine 'signals'; await an asynchronous signal set instead
  sigsuspend(&Set); //~ coro-blocking-call: 'sigsuspend' blocks
  sigwait(&Set, &Signal); //~ coro-blocking-call: 'sigwait' blocks
  sigwaitinfo(&Set, &Info); //~ coro-blocking-call: 'sigwaitinfo' blocks
  co_return;
}
