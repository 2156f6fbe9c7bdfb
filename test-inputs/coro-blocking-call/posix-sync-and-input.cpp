// Waiting for a disk, a terminal line or a person.
#include <cstdio>
#include <own/lazy_task.hpp>
#include <readline/readline.h>
#include <termios.h>
#include <unistd.h>

own::lazy_task<> slow(int File) {
  fsync(File); //~ coro-blocking-call: 'fsync' blocks the thread that runs coroutine 'slow'; offload the synchronisation to a thread pool
  fdatasync(File); //~ coro-blocking-call: 'fdatasync' blocks
  sync(); //~ coro-blocking-call: 'sync' blocks
  syncfs(File); //~ coro-blocking-call: 'syncfs' blocks
  tcdrain(File); //~ coro-blocking-call: 'tcdrain' blocks
  getpass("password: "); //~ coro-blocking-call: 'getpass' blocks the thread that runs coroutine 'slow'; read the terminal on a thread of its own, or await an asynchronous stream
  getchar(); //~ coro-blocking-call: 'getchar' blocks
  std::getchar(); //~ coro-blocking-call: 'getchar' blocks
  readline("> "); //~ coro-blocking-call: 'readline' blocks
  co_return;
}
