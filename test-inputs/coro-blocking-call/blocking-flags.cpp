// The same calls with flags that let them wait.
#include <fcntl.h>
#include <netdb.h>
#include <own/lazy_task.hpp>
#include <sys/file.h>
#include <sys/wait.h>

own::lazy_task<> flags(int File, struct flock *Range) {
  int Status = 0;
  waitpid(-1, &Status, 0); //~ coro-blocking-call: 'waitpid' blocks the thread that runs coroutine 'flags'
  waitpid(-1, &Status, WUNTRACED); //~ coro-blocking-call: 'waitpid' blocks
  int Options = 0;
  Options |= WUNTRACED;
  wait4(-1, &Status, Options, nullptr); //~ coro-blocking-call: 'wait4' blocks
  flock(File, LOCK_EX); //~ coro-blocking-call: 'flock' blocks
  fcntl(File, F_SETLKW, Range); //~ coro-blocking-call: 'fcntl' blocks

  addrinfo *Found = nullptr;
  addrinfo Hints{.ai_flags = AI_PASSIVE};
  getaddrinfo("host", "80", &Hints, &Found); //~ coro-blocking-call: 'getaddrinfo' blocks
  getaddrinfo("host", "80", nullptr, &Found); //~ coro-blocking-call: 'getaddrinfo' blocks
  co_return;
}
