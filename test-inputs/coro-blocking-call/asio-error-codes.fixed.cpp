// Overloads that set an error code have a fix that sets it too, where the
// result is not the error itself and where no comment is lost.
#include <boost/asio/connect.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

namespace asio = boost::asio;
using asio::ip::tcp;

asio::awaitable<void> errors(tcp::socket &Socket, tcp::resolver &Resolver,
                             tcp::acceptor &Acceptor, std::string &Line,
                             asio::mutable_buffer Data) {
  asio::error_code Error;
  auto Endpoints = co_await Resolver.async_resolve("host", "80", asio::redirect_error(asio::use_awaitable, Error));
  co_await asio::async_connect(Socket, Endpoints, asio::redirect_error(asio::use_awaitable, Error));
  if (Error)
    co_return;
  auto Length = co_await asio::async_read(Socket, Data, asio::redirect_error(asio::use_awaitable, Error));
  co_await asio::async_read_until(Socket, asio::dynamic_buffer(Line), "\n", asio::redirect_error(asio::use_awaitable, Error));
  co_await asio::async_write(Socket, asio::buffer(Line), asio::redirect_error(asio::use_awaitable, Error));
  tcp::socket Next = co_await Acceptor.async_accept(asio::redirect_error(asio::use_awaitable, Error));
  while (co_await Socket.async_read_some(Data, asio::redirect_error(asio::use_awaitable, Error)) != 0) {
  }
}

asio::awaitable<void> withoutFix(tcp::socket &Socket, tcp::endpoint Peer,
                                 asio::mutable_buffer Data) {
  asio::error_code Error;
  if (Socket.connect(Peer, Error))
    co_return;
  asio::error_code Same = Socket.connect(Peer, Error);
  Socket.read_some(Data, /*ec=*/Error);
}

asio::awaitable<void> statement(tcp::socket &Socket, tcp::endpoint Peer,
                                asio::mutable_buffer Data) {
  asio::error_code Error;
  co_await Socket.async_connect(Peer, asio::redirect_error(asio::use_awaitable, Error));
  co_await Socket.async_read_some(Data /*all*/, asio::redirect_error(asio::use_awaitable, Error));
  co_return;
}
