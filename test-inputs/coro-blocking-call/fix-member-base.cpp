// A member that is called without an object: on 'this'.
#include <boost/asio.hpp>

namespace asio = boost::asio;

struct Connection : asio::ip::tcp::socket {
  asio::awaitable<unsigned long> next(asio::mutable_buffer Data) {
    connect(asio::ip::tcp::endpoint()); //~ coro-blocking-call: 'Connection::connect' blocks
    co_return this->read_some(Data); //~ coro-blocking-call: 'Connection::read_some' blocks
  }
};
