// Waiting for a disk, a terminal line or a person.
#include <cstdio>
#include <own/lazy_task.hpp>
#include <readline/readline.h>
#include <termios.h>
#include <unistd.h>

own::lazy_task<> slow(int File) {
  fsync(File); //~ coro-blocking-io: 'fsync' does blocking I/O on the thread that runs coroutine 'slow'; offload the synchronisation to a thread pool
  fdatasync(File); //~ coro-blocking-io: 'fdatasync' does blocking I/O on
  sync(); //~ coro-blocking-io: 'sync' does blocking I/O on
  syncfs(File); //~ coro-blocking-io: 'syncfs' does blocking I/O on
  tcdrain(File); //~ coro-blocking-call: 'tcdrain' blocks
  getpass("password: "); //~ coro-blocking-io: 'getpass' does blocking I/O on the thread that runs coroutine 'slow'; read the terminal on a thread of its own, or await an asynchronous stream
  getchar(); //~ coro-blocking-io: 'getchar' does blocking I/O on
  std::getchar(); //~ coro-blocking-io: 'getchar' does blocking I/O on
  readline("> "); //~ coro-blocking-io: 'readline' does blocking I/O on
  co_return;
}
