// Flags that say "do not wait", written out or by way of a variable; and flags
// that nobody can see.
#include <fcntl.h>
#include <netdb.h>
#include <own/lazy_task.hpp>
#include <sys/file.h>
#include <sys/wait.h>
#include <zmq.h>

own::lazy_task<> flags(int File, int Given, struct flock *Range,
                       const sockaddr *Address, char *Text, void *Socket) {
  int Status = 0;
  waitpid(-1, &Status, WNOHANG | WUNTRACED);
  int Options = WNOHANG;
  Options |= WUNTRACED;
  waitpid(-1, &Status, Options);
  waitpid(-1, &Status, Given);
  flock(File, LOCK_EX | LOCK_NB);
  flock(File, Given);
  fcntl(File, F_SETLK, Range);
  fcntl(File, F_GETFL);
  zmq_recv(Socket, Text, 8, ZMQ_DONTWAIT);

  addrinfo *Found = nullptr;
  addrinfo Hints{.ai_flags = AI_NUMERICHOST | AI_PASSIVE};
  getaddrinfo("127.0.0.1", "80", &Hints, &Found);
  addrinfo Later{};
  Later.ai_flags |= AI_NUMERICHOST;
  getaddrinfo("127.0.0.1", "80", &Later, &Found);
  getaddrinfo(nullptr, "80", &Hints, &Found);
  getnameinfo(Address, 16, Text, 8, nullptr, 0, NI_NUMERICHOST | NI_NUMERICSERV);
  co_return;
}
