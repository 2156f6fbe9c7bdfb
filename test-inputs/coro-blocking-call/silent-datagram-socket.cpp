// Connecting a datagram socket only records the peer, and sending a datagram
// waits for nobody.
#include <boost/asio.hpp>

namespace asio = boost::asio;
using asio::ip::udp;

asio::awaitable<void> announce(udp::endpoint Peer, asio::mutable_buffer Data) {
  udp::socket Socket(co_await asio::this_coro::executor);
  Socket.connect(Peer);
  Socket.send(Data);
  Socket.send_to(Data, Peer);
}
