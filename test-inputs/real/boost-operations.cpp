// The asynchronous forms of the real Boost.Asio's operations: with error codes,
// in expressions, with defaulted parameters that choose the overload.
#include <boost/asio/awaitable.hpp>
#include <boost/asio/connect.hpp>
#include <boost/asio/deadline_timer.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ip/udp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/streambuf.hpp>
#include <boost/asio/write.hpp>

namespace asio = boost::asio;
using asio::ip::tcp;
using asio::ip::udp;

asio::awaitable<void> errors(tcp::socket &Socket, tcp::resolver &Resolver,
                             tcp::acceptor &Acceptor, std::string &Line) {
  boost::system::error_code Error;
  char Data[16];
  auto Endpoints = Resolver.resolve("localhost", "80", Error); //~ coro-blocking-call: 'boost::asio::ip::basic_resolver::resolve' blocks
  asio::connect(Socket, Endpoints, Error); //~ coro-blocking-call: 'boost::asio::connect' blocks
  asio::write(Socket, asio::buffer(Line), Error); //~ coro-blocking-call: 'boost::asio::write' blocks
  auto Length = asio::read(Socket, asio::buffer(Data), asio::transfer_at_least(1), Error); //~ coro-blocking-call: 'boost::asio::read' blocks
  asio::read_until(Socket, asio::dynamic_buffer(Line), '\n', Error); //~ coro-blocking-call: 'boost::asio::read_until' blocks
  tcp::socket Next = Acceptor.accept(Error); //~ coro-blocking-call: 'boost::asio::basic_socket_acceptor::accept' blocks
  Acceptor.accept(Socket, Error); //~ coro-blocking-call: 'boost::asio::basic_socket_acceptor::accept' blocks
  if (Next.connect(*Endpoints.begin(), Error)) //~ coro-blocking-call: ::connect' blocks
    co_return;
  Next.connect(*Endpoints.begin(), Error); //~ coro-blocking-call: ::connect' blocks
}

asio::awaitable<std::size_t> expressions(tcp::socket &Socket,
                                         tcp::resolver &Resolver,
                                         udp::socket &Datagrams,
                                         asio::streambuf &Buffer) {
  char Data[16];
  udp::endpoint Peer;
  tcp::endpoint First = Resolver.resolve("localhost", "80").begin()->endpoint(); //~ coro-blocking-call: 'boost::asio::ip::basic_resolver::resolve' blocks
  for (const auto &Entry : Resolver.resolve("localhost", "80")) //~ coro-blocking-call: 'boost::asio::ip::basic_resolver::resolve' blocks
    First = Entry.endpoint();
  std::size_t Sum = Socket.read_some(asio::buffer(Data)) + 1; //~ coro-blocking-call: 'boost::asio::basic_stream_socket::read_some' blocks
  Sum += asio::read_until(Socket, Buffer, "\r\n"); //~ coro-blocking-call: 'boost::asio::read_until' blocks
  Sum += asio::read(Socket, Buffer, asio::transfer_exactly(Sum)); //~ coro-blocking-call: 'boost::asio::read' blocks
  Sum += asio::write(Socket, Buffer); //~ coro-blocking-call: 'boost::asio::write' blocks
  Socket.wait(tcp::socket::wait_read); //~ coro-blocking-call: ::wait' blocks
  Datagrams.receive_from(asio::buffer(Data), Peer, 0); //~ coro-blocking-call: 'boost::asio::basic_datagram_socket::receive_from' blocks
  co_return Sum + Datagrams.receive(asio::buffer(Data)); //~ coro-blocking-call: 'boost::asio::basic_datagram_socket::receive' blocks
}

asio::awaitable<void> timers(asio::steady_timer &Timer,
                             asio::deadline_timer &Deadline) {
  boost::system::error_code Error;
  Timer.wait(); //~ coro-blocking-call: 'boost::asio::basic_waitable_timer::wait' blocks
  Timer.wait(Error); //~ coro-blocking-call: 'boost::asio::basic_waitable_timer::wait' blocks
  Deadline.wait(); //~ coro-blocking-call: 'boost::asio::basic_deadline_timer::wait' blocks
  co_return;
}
