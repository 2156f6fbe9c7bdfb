// Running a program and waiting for it.
#include <cstdlib>
#include <own/lazy_task.hpp>
#include <stdio.h>
#include <sys/wait.h>

own::lazy_task<> runProgram() {
  int Status = 0;
  system("make"); //~ coro-blocking-call: 'system' blocks the thread that runs coroutine 'runProgram'; await an asynchronous child process, or offload it to a thread pool
  std::system("make"); //~ coro-blocking-call: 'system' blocks
  FILE *Pipe = popen("make", "r");
  pclose(Pipe); //~ coro-blocking-call: 'pclose' blocks
  wait(&Status); //~ coro-blocking-call: 'wait' blocks
  wait3(&Status, 0, nullptr); //~ coro-blocking-call: 'wait3' blocks
  co_return;
}
