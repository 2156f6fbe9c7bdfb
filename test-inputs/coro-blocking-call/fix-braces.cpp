// Braces in an argument are C++'s, not places where a fix puts something.
#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <cstddef>

namespace asio = boost::asio;

asio::mutable_buffer data(std::size_t);

asio::awaitable<void> reads(asio::ip::tcp::socket &Socket, std::size_t object) {
  Socket.read_some(data(std::size_t{0})); //~ coro-blocking-call: read_some' blocks
  Socket.read_some(data(std::size_t{object})); //~ coro-blocking-call: read_some' blocks
  co_return;
}
