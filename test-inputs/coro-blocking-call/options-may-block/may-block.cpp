// With MayBlock, calls that block or not, as the mode of their descriptor has
// it, are reported, and system calls that are short on most days.
#include <boost/asio.hpp>
#include <fcntl.h>
#include <own/lazy_task.hpp>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

own::lazy_task<> unknown(int Socket, char *Data) {
  recv(Socket, Data, 8, 0); //~ coro-blocking-call: 'recv' may block the thread that runs coroutine 'unknown'
  recv(Socket, Data, 8, MSG_DONTWAIT);
  read(Socket, Data, 8); //~ coro-blocking-call: 'read' may block
  FILE *Pipe = popen("make", "r"); //~ coro-blocking-call: 'popen' may block
  co_return;
}

namespace asio = boost::asio;
asio::awaitable<void> datagrams(asio::ip::udp::socket &Socket,
                                asio::mutable_buffer Data) {
  Socket.non_blocking(true);
  Socket.send(Data);
  co_return;
}
