// Braces in an argument are C++'s, not places where a fix puts something.
#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <cstddef>

namespace asio = boost::asio;

asio::mutable_buffer data(std::size_t);

asio::awaitable<void> reads(asio::ip::tcp::socket &Socket, std::size_t object) {
  co_await Socket.async_read_some(data(std::size_t{0}), asio::use_awaitable);
  co_await Socket.async_read_some(data(std::size_t{object}), asio::use_awaitable);
  co_return;
}
