// Asio's blocking operations on sockets and streams.
#include <boost/asio.hpp>
#include <boost/asio/ssl.hpp>

namespace asio = boost::asio;
using asio::ip::tcp;
using asio::ip::udp;

asio::awaitable<void> tcpSocket(tcp::socket &Socket, tcp::acceptor &Acceptor,
                                asio::mutable_buffer Data) {
  Socket.connect(tcp::endpoint()); //~ coro-blocking-call: 'boost::asio::basic_stream_socket::connect' blocks the thread that runs coroutine 'tcpSocket'; await the 'async_' form of the operation with 'asio::use_awaitable'
  Socket.wait(tcp::socket::wait_read); //~ coro-blocking-call: 'boost::asio::basic_stream_socket::wait' blocks
  Socket.read_some(Data); //~ coro-blocking-call: 'boost::asio::basic_stream_socket::read_some' blocks
  asio::error_code Error;
  Socket.read_some(Data, Error); //~ coro-blocking-call: 'boost::asio::basic_stream_socket::read_some' blocks
  Socket.write_some(Data); //~ coro-blocking-call: 'boost::asio::basic_stream_socket::write_some' blocks
  Socket.receive(Data); //~ coro-blocking-call: 'boost::asio::basic_stream_socket::receive' blocks
  Socket.send(Data); //~ coro-blocking-call: 'boost::asio::basic_stream_socket::send' blocks
  tcp::socket Next = Acceptor.accept(); //~ coro-blocking-call: 'boost::asio::basic_socket_acceptor::accept' blocks
  Acceptor.wait(tcp::acceptor::wait_read); //~ coro-blocking-call: 'boost::asio::basic_socket_acceptor::wait' blocks
  co_await Socket.async_read_some(Data, asio::use_awaitable);
}

asio::awaitable<void> udpSocket(udp::socket &Socket, asio::mutable_buffer Data) {
  udp::endpoint Peer;
  Socket.receive(Data); //~ coro-blocking-call: 'boost::asio::basic_datagram_socket::receive' blocks
  Socket.receive_from(Data, Peer); //~ coro-blocking-call: 'boost::asio::basic_datagram_socket::receive_from' blocks
  co_return;
}

asio::awaitable<void> streams(tcp::socket &Socket, asio::serial_port &Port,
                              asio::ssl::stream<tcp::socket &> &Tls,
                              tcp::resolver::results_type Endpoints,
                              asio::mutable_buffer Data) {
  std::string Line;
  asio::connect(Socket, Endpoints); //~ coro-blocking-call: 'boost::asio::connect' blocks
  asio::read(Socket, Data); //~ coro-blocking-call: 'boost::asio::read' blocks
  asio::read_until(Socket, asio::dynamic_buffer(Line), "\n"); //~ coro-blocking-call: 'boost::asio::read_until' blocks
  asio::read_at(Socket, 0, Data); //~ coro-blocking-call: 'boost::asio::read_at' blocks
  asio::write(Socket, asio::buffer(Line)); //~ coro-blocking-call: 'boost::asio::write' blocks
  asio::write_at(Socket, 0, Data); //~ coro-blocking-call: 'boost::asio::write_at' blocks
  Port.read_some(Data); //~ coro-blocking-call: 'boost::asio::basic_serial_port::read_some' blocks
  Port.write_some(Data); //~ coro-blocking-call: 'boost::asio::basic_serial_port::write_some' blocks
  Tls.handshake(asio::ssl::stream_base::client); //~ coro-blocking-call: 'boost::asio::ssl::stream::handshake' blocks
  Tls.read_some(Data); //~ coro-blocking-call: 'boost::asio::ssl::stream::read_some' blocks
  Tls.write_some(Data); //~ coro-blocking-call: 'boost::asio::ssl::stream::write_some' blocks
  Tls.shutdown(); //~ coro-blocking-call: 'boost::asio::ssl::stream::shutdown' blocks
  co_await asio::async_write(Socket, asio::buffer(Line), asio::use_awaitable);
}
