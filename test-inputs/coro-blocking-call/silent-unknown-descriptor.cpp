// Where a descriptor came from is not to be seen: a parameter, a member, a
// variable that holds one or the other, one that a lambda may change.
#include <fcntl.h>
#include <own/lazy_task.hpp>
#include <sys/socket.h>
#include <unistd.h>

int takeFromPool();

struct Client {
  int Socket;
  own::lazy_task<> send(char *Data, int Given, bool IsNew) {
    read(Given, Data, 8);
    recv(Socket, Data, 8, 0);
    int Mixed = takeFromPool();
    if (IsNew)
      Mixed = socket(AF_INET, SOCK_STREAM, 0);
    recv(Mixed, Data, 8, 0);
    int Captured = socket(AF_INET, SOCK_STREAM, 0);
    auto Configure = [&] { fcntl(Captured, F_SETFL, O_NONBLOCK); };
    Configure();
    recv(Captured, Data, 8, 0);
    Socket = socket(AF_INET, SOCK_STREAM, 0);
    recv(Socket, Data, 8, 0);
    co_return;
  }
};
