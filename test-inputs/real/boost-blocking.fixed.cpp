// Blocking calls in coroutines of the real Boost.Asio, with real standard and
// C library headers.
#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <netdb.h>
#include <poll.h>
#include <sys/wait.h>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <thread>
#include <unistd.h>

namespace asio = boost::asio;
using asio::ip::tcp;

asio::awaitable<int> retry(tcp::socket &Socket, tcp::resolver &Resolver) {
  char Data[16];
  for (int I = 0; I != 3; ++I)
    co_await asio::steady_timer(co_await asio::this_coro::executor, std::chrono::milliseconds(100) * I).async_wait(asio::use_awaitable);
  co_await asio::steady_timer(co_await asio::this_coro::executor, std::chrono::seconds(1)).async_wait(asio::use_awaitable);
  co_await asio::steady_timer(co_await asio::this_coro::executor, std::chrono::microseconds(10)).async_wait(asio::use_awaitable);
  addrinfo *Found = nullptr;
  getaddrinfo("localhost", "80", nullptr, &Found);
  pollfd File{0, POLLIN, 0};
  poll(&File, 1, 100);
  poll(&File, 1, 0);
  ::wait(nullptr);
  auto Endpoints = co_await Resolver.async_resolve("localhost", "80", asio::use_awaitable);
  co_await Socket.async_connect(*Endpoints.begin(), asio::use_awaitable);
  co_await asio::async_read(Socket, asio::buffer(Data), asio::use_awaitable);
  Socket.non_blocking(true);
  co_return Socket.read_some(asio::buffer(Data));
}
