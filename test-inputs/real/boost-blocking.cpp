// Blocking calls in coroutines of the real Boost.Asio, with real standard and
// C library headers.
#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <netdb.h>
#include <poll.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace asio = boost::asio;
using asio::ip::tcp;

asio::awaitable<int> retry(tcp::socket &Socket, tcp::resolver &Resolver) {
  char Data[16];
  for (int I = 0; I != 3; ++I)
    std::this_thread::sleep_for(std::chrono::milliseconds(100) * I); //~ coro-blocking-call: 'std::this_thread::sleep_for' blocks the thread that runs coroutine 'retry'; await 'asio::steady_timer' instead
  sleep(1); //~ coro-blocking-call: 'sleep' blocks
  usleep(10); //~ coro-blocking-call: 'usleep' blocks
  addrinfo *Found = nullptr;
  getaddrinfo("localhost", "80", nullptr, &Found); //~ coro-blocking-call: 'getaddrinfo' blocks
  pollfd File{0, POLLIN, 0};
  poll(&File, 1, 100); //~ coro-blocking-call: 'poll' blocks
  poll(&File, 1, 0);
  ::wait(nullptr); //~ coro-blocking-call: 'wait' blocks
  auto Endpoints = Resolver.resolve("localhost", "80"); //~ coro-blocking-call: 'boost::asio::ip::basic_resolver::resolve' blocks
  Socket.connect(*Endpoints.begin()); //~ coro-blocking-call: ::connect' blocks
  asio::read(Socket, asio::buffer(Data)); //~ coro-blocking-call: 'boost::asio::read' blocks
  Socket.non_blocking(true);
  co_return Socket.read_some(asio::buffer(Data));
}
