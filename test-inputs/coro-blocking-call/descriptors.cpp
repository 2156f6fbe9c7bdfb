// Descriptors that this very function opened in blocking mode: what works on
// them blocks. What becomes of them elsewhere is not known.
#include <fcntl.h>
#include <own/lazy_task.hpp>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

own::lazy_task<> sockets(const sockaddr *Server, char *Data) {
  int Socket = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (Socket < 0)
    co_return;
  if (connect(Socket, Server, 16) != 0) //~ coro-blocking-call: 'connect' blocks the thread that runs coroutine 'sockets'; await the asynchronous form of the operation
    co_return;
  send(Socket, Data, 8, MSG_NOSIGNAL); //~ coro-blocking-call: 'send' blocks
  recv(Socket, Data, 8, 0); //~ coro-blocking-call: 'recv' blocks
  write(Socket, Data, 8); //~ coro-blocking-call: 'write' blocks
  read(Socket, Data, 8); //~ coro-blocking-call: 'read' blocks
  close(Socket);
}

own::lazy_task<> server(const sockaddr *Own, char *Data) {
  int Listener = -1;
  Listener = socket(AF_INET, SOCK_STREAM, 0);
  bind(Listener, Own, 16);
  listen(Listener, 8);
  int Client = accept(Listener, nullptr, nullptr); //~ coro-blocking-call: 'accept' blocks
  recv(Client, Data, 8, 0); //~ coro-blocking-call: 'recv' blocks
  co_return;
}

own::lazy_task<> others(char *Data) {
  int Event = eventfd(0, 0);
  read(Event, Data, 8); //~ coro-blocking-call: 'read' blocks
  int Port = open("/dev/ttyS0", O_RDWR); //~ coro-blocking-io: 'open' does blocking I/O on
  read(Port, Data, 8); //~ coro-blocking-io: 'read' does blocking I/O on
  co_return;
}
