// A socket that was put into non-blocking mode before returns at once.
#include <boost/asio.hpp>

namespace asio = boost::asio;
using asio::ip::tcp;

asio::awaitable<void> nonBlocking(tcp::socket &Socket, tcp::acceptor &Acceptor,
                                  tcp::socket &Native, asio::mutable_buffer B) {
  asio::error_code Error;
  Socket.non_blocking(true);
  Socket.read_some(B, Error);
  asio::read(Socket, B);
  asio::write(Socket, B);
  Native.native_non_blocking(true);
  Native.write_some(B);
  Acceptor.non_blocking(true);
  tcp::socket Next = Acceptor.accept();
  co_return;
}
