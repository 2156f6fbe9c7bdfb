// Asio's blocking operations on sockets and streams.
#include <boost/asio.hpp>
#include <boost/asio/ssl.hpp>

namespace asio = boost::asio;
using asio::ip::tcp;
using asio::ip::udp;

asio::awaitable<void> tcpSocket(tcp::socket &Socket, tcp::acceptor &Acceptor,
                                asio::mutable_buffer Data) {
  co_await Socket.async_connect(tcp::endpoint(), asio::use_awaitable);
  co_await Socket.async_wait(tcp::socket::wait_read, asio::use_awaitable);
  co_await Socket.async_read_some(Data, asio::use_awaitable);
  asio::error_code Error;
  co_await Socket.async_read_some(Data, asio::redirect_error(asio::use_awaitable, Error));
  co_await Socket.async_write_some(Data, asio::use_awaitable);
  co_await Socket.async_receive(Data, asio::use_awaitable);
  co_await Socket.async_send(Data, asio::use_awaitable);
  tcp::socket Next = co_await Acceptor.async_accept(asio::use_awaitable);
  co_await Acceptor.async_wait(tcp::acceptor::wait_read, asio::use_awaitable);
  co_await Socket.async_read_some(Data, asio::use_awaitable);
}

asio::awaitable<void> udpSocket(udp::socket &Socket, asio::mutable_buffer Data) {
  udp::endpoint Peer;
  co_await Socket.async_receive(Data, asio::use_awaitable);
  co_await Socket.async_receive_from(Data, Peer, asio::use_awaitable);
  co_return;
}

asio::awaitable<void> streams(tcp::socket &Socket, asio::serial_port &Port,
                              asio::ssl::stream<tcp::socket &> &Tls,
                              tcp::resolver::results_type Endpoints,
                              asio::mutable_buffer Data) {
  std::string Line;
  co_await asio::async_connect(Socket, Endpoints, asio::use_awaitable);
  co_await asio::async_read(Socket, Data, asio::use_awaitable);
  co_await asio::async_read_until(Socket, asio::dynamic_buffer(Line), "\n", asio::use_awaitable);
  co_await asio::async_read_at(Socket, 0, Data, asio::use_awaitable);
  co_await asio::async_write(Socket, asio::buffer(Line), asio::use_awaitable);
  co_await asio::async_write_at(Socket, 0, Data, asio::use_awaitable);
  co_await Port.async_read_some(Data, asio::use_awaitable);
  co_await Port.async_write_some(Data, asio::use_awaitable);
  co_await Tls.async_handshake(asio::ssl::stream_base::client, asio::use_awaitable);
  co_await Tls.async_read_some(Data, asio::use_awaitable);
  co_await Tls.async_write_some(Data, asio::use_awaitable);
  co_await Tls.async_shutdown(asio::use_awaitable);
  co_await asio::async_write(Socket, asio::buffer(Line), asio::use_awaitable);
}
