// A member that is called without an object: on 'this'.
#include <boost/asio.hpp>

namespace asio = boost::asio;

struct Connection : asio::ip::tcp::socket {
  asio::awaitable<unsigned long> next(asio::mutable_buffer Data) {
    co_await async_connect(asio::ip::tcp::endpoint(), asio::use_awaitable);
    co_return co_await this->async_read_some(Data, asio::use_awaitable);
  }
};
