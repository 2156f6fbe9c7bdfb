// Descriptors in non-blocking mode: opened so, put into it later, or single
// calls that ask for it; also through a local variable of flags.
#include <fcntl.h>
#include <own/lazy_task.hpp>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

void registerWithLoop(int);

own::lazy_task<> openedSo(const sockaddr *Server, char *Data) {
  int Socket = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
  connect(Socket, Server, 16);
  recv(Socket, Data, 8, 0);
  int Flags = SOCK_STREAM | SOCK_CLOEXEC;
  Flags |= SOCK_NONBLOCK;
  int Other = socket(AF_INET, Flags, 0);
  read(Other, Data, 8);
  int Client = accept4(Other, nullptr, nullptr, SOCK_NONBLOCK);
  send(Client, Data, 8, 0);
  int Event = eventfd(0, EFD_NONBLOCK);
  read(Event, Data, 8);
  int Datagrams = socket(AF_INET, SOCK_DGRAM, 0);
  send(Datagrams, Data, 8, 0);
  co_return;
}

own::lazy_task<> madeSo(const sockaddr *Server, char *Data) {
  int Socket = socket(AF_INET, SOCK_STREAM, 0);
  int Flags = fcntl(Socket, F_GETFL, 0);
  fcntl(Socket, F_SETFL, Flags | O_NONBLOCK);
  connect(Socket, Server, 16);
  int Other = socket(AF_INET, SOCK_STREAM, 0);
  int Yes = 1;
  ioctl(Other, FIONBIO, &Yes);
  read(Other, Data, 8);
  int Unknown = socket(AF_INET, SOCK_STREAM, 0);
  registerWithLoop(Unknown);
  read(Unknown, Data, 8);
  co_return;
}

own::lazy_task<> singleCalls(const sockaddr *Server, char *Data) {
  int Socket = socket(AF_INET, SOCK_STREAM, 0);
  recv(Socket, Data, 8, MSG_DONTWAIT);
  send(Socket, Data, 8, MSG_NOSIGNAL | MSG_DONTWAIT);
  const int Flags = MSG_DONTWAIT | MSG_NOSIGNAL;
  recv(Socket, Data, 8, Flags);
  co_return;
}
