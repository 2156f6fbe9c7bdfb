// Overloads that set an error code have a fix that sets it too, where the
// result is not the error itself and where no comment is lost.
#include <boost/asio/connect.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/write.hpp>

namespace asio = boost::asio;
using asio::ip::tcp;

asio::awaitable<void> errors(tcp::socket &Socket, tcp::resolver &Resolver,
                             tcp::acceptor &Acceptor, std::string &Line,
                             asio::mutable_buffer Data) {
  asio::error_code Error;
  auto Endpoints = Resolver.resolve("host", "80", Error); //~ coro-blocking-call: 'boost::asio::ip::basic_resolver::resolve' blocks
  asio::connect(Socket, Endpoints, Error); //~ coro-blocking-call: 'boost::asio::connect' blocks
  if (Error)
    co_return;
  auto Length = asio::read(Socket, Data, Error); //~ coro-blocking-call: 'boost::asio::read' blocks
  asio::read_until(Socket, asio::dynamic_buffer(Line), "\n", Error); //~ coro-blocking-call: 'boost::asio::read_until' blocks
  asio::write(Socket, asio::buffer(Line), Error); //~ coro-blocking-call: 'boost::asio::write' blocks
  tcp::socket Next = Acceptor.accept(Error); //~ coro-blocking-call: 'boost::asio::basic_socket_acceptor::accept' blocks
  while (Socket.read_some(Data, Error) != 0) { //~ coro-blocking-call: 'boost::asio::basic_stream_socket::read_some' blocks
  }
}

asio::awaitable<void> withoutFix(tcp::socket &Socket, tcp::endpoint Peer,
                                 asio::mutable_buffer Data) {
  asio::error_code Error;
  if (Socket.connect(Peer, Error)) //~ coro-blocking-call: ::connect' blocks
    co_return;
  asio::error_code Same = Socket.connect(Peer, Error); //~ coro-blocking-call: ::connect' blocks
  Socket.read_some(Data, /*ec=*/Error); //~ coro-blocking-call: 'boost::asio::basic_stream_socket::read_some' blocks
}

asio::awaitable<void> statement(tcp::socket &Socket, tcp::endpoint Peer,
                                asio::mutable_buffer Data) {
  asio::error_code Error;
  Socket.connect(Peer, Error); //~ coro-blocking-call: ::connect' blocks
  Socket.read_some(Data /*all*/, Error); //~ coro-blocking-call: 'boost::asio::basic_stream_socket::read_some' blocks
  co_return;
}
