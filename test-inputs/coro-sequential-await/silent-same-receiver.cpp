// Two operations on one connection, session, stream or on this: their order may
// be the protocol.
#include <boost/asio.hpp>
#include <memory>

namespace asio = boost::asio;
using asio::awaitable;

struct Connection {
  awaitable<int> query(int);
  awaitable<int> header() const;
};
awaitable<int> query(Connection &, int);
awaitable<int> ask(Connection *, int);

awaitable<int> members(Connection &Database) {
  auto A = co_await Database.query(1);
  auto B = co_await Database.query(2);
  co_return A + B;
}
awaitable<int> pointers(std::unique_ptr<Connection> Database, Connection *Raw) {
  auto A = co_await Database->query(1);
  auto B = co_await Database->query(2);
  auto C = co_await Raw->query(1);
  auto D = co_await Raw->query(2);
  co_return A + B + C + D;
}
awaitable<int> references(Connection &Database) {
  auto A = co_await query(Database, 1);
  auto B = co_await query(Database, 2);
  co_return A + B;
}
awaitable<int> rawPointers(Connection *Raw) {
  auto C = co_await ask(Raw, 1);
  auto D = co_await ask(Raw, 2);
  co_return C + D;
}
awaitable<unsigned long> stream(asio::ip::tcp::socket &Socket,
                                asio::mutable_buffer Header,
                                asio::mutable_buffer Body) {
  auto A = co_await asio::async_read(Socket, Header, asio::use_awaitable);
  auto B = co_await asio::async_read(Socket, Body, asio::use_awaitable);
  co_return A + B;
}
struct Session {
  Connection Database;
  int Count = 0;
  awaitable<int> next();
  awaitable<int> run() {
    auto A = co_await next();
    auto B = co_await this->next();
    auto C = co_await query(Database, 1);
    auto D = co_await query(Database, 2);
    co_return A + B + C + D;
  }
};
