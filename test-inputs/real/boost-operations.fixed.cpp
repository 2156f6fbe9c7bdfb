// The asynchronous forms of the real Boost.Asio's operations: with error codes,
// in expressions, with defaulted parameters that choose the overload.
#include <boost/asio/awaitable.hpp>
#include <boost/asio/connect.hpp>
#include <boost/asio/deadline_timer.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ip/udp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/streambuf.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

namespace asio = boost::asio;
using asio::ip::tcp;
using asio::ip::udp;

asio::awaitable<void> errors(tcp::socket &Socket, tcp::resolver &Resolver,
                             tcp::acceptor &Acceptor, std::string &Line) {
  boost::system::error_code Error;
  char Data[16];
  auto Endpoints = co_await Resolver.async_resolve("localhost", "80", asio::redirect_error(asio::use_awaitable, Error));
  co_await asio::async_connect(Socket, Endpoints, asio::redirect_error(asio::use_awaitable, Error));
  co_await asio::async_write(Socket, asio::buffer(Line), asio::redirect_error(asio::use_awaitable, Error));
  auto Length = co_await asio::async_read(Socket, asio::buffer(Data), asio::transfer_at_least(1), asio::redirect_error(asio::use_awaitable, Error));
  co_await asio::async_read_until(Socket, asio::dynamic_buffer(Line), '\n', asio::redirect_error(asio::use_awaitable, Error));
  tcp::socket Next = co_await Acceptor.async_accept(asio::redirect_error(asio::use_awaitable, Error));
  co_await Acceptor.async_accept(Socket, asio::redirect_error(asio::use_awaitable, Error));
  if (Next.connect(*Endpoints.begin(), Error))
    co_return;
  co_await Next.async_connect(*Endpoints.begin(), asio::redirect_error(asio::use_awaitable, Error));
}

asio::awaitable<std::size_t> expressions(tcp::socket &Socket,
                                         tcp::resolver &Resolver,
                                         udp::socket &Datagrams,
                                         asio::streambuf &Buffer) {
  char Data[16];
  udp::endpoint Peer;
  tcp::endpoint First = (co_await Resolver.async_resolve("localhost", "80", asio::use_awaitable)).begin()->endpoint();
  for (const auto &Entry : co_await Resolver.async_resolve("localhost", "80", asio::use_awaitable))
    First = Entry.endpoint();
  std::size_t Sum = co_await Socket.async_read_some(asio::buffer(Data), asio::use_awaitable) + 1;
  Sum += co_await asio::async_read_until(Socket, Buffer, "\r\n", asio::use_awaitable);
  Sum += co_await asio::async_read(Socket, Buffer, asio::transfer_exactly(Sum), asio::use_awaitable);
  Sum += co_await asio::async_write(Socket, Buffer, asio::use_awaitable);
  co_await Socket.async_wait(tcp::socket::wait_read, asio::use_awaitable);
  co_await Datagrams.async_receive_from(asio::buffer(Data), Peer, 0, asio::use_awaitable);
  co_return Sum + co_await Datagrams.async_receive(asio::buffer(Data), asio::use_awaitable);
}

asio::awaitable<void> timers(asio::steady_timer &Timer,
                             asio::deadline_timer &Deadline) {
  boost::system::error_code Error;
  co_await Timer.async_wait(asio::use_awaitable);
  co_await Timer.async_wait(asio::redirect_error(asio::use_awaitable, Error));
  co_await Deadline.async_wait(asio::use_awaitable);
  co_return;
}
