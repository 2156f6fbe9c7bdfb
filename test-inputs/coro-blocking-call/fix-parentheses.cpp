// What binds tighter than 'co_await' gets parentheses; what does not, none.
#include <boost/asio.hpp>

namespace asio = boost::asio;
using asio::ip::tcp;

void use(unsigned long);

asio::awaitable<unsigned long> expressions(tcp::resolver &Resolver,
                                           tcp::acceptor &Acceptor,
                                           tcp::socket *Socket,
                                           asio::mutable_buffer Data) {
  auto First = Resolver.resolve("host", "80").begin()->endpoint(); //~ coro-blocking-call: 'boost::asio::ip::basic_resolver::resolve' blocks
  if (Resolver.resolve("host", "80").empty()) //~ coro-blocking-call: 'boost::asio::ip::basic_resolver::resolve' blocks
    co_return 0;
  for (auto &Entry : Resolver.resolve("host", "80")) //~ coro-blocking-call: 'boost::asio::ip::basic_resolver::resolve' blocks
    Socket->connect(Entry); //~ coro-blocking-call: ::connect' blocks
  Acceptor.accept().close(); //~ coro-blocking-call: 'boost::asio::basic_socket_acceptor::accept' blocks
  Acceptor.accept(*Socket); //~ coro-blocking-call: 'boost::asio::basic_socket_acceptor::accept' blocks
  use(Socket->read_some(Data)); //~ coro-blocking-call: 'boost::asio::basic_stream_socket::read_some' blocks
  unsigned long Sum = Socket->read_some(Data) + 1; //~ coro-blocking-call: 'boost::asio::basic_stream_socket::read_some' blocks
  Sum += !Socket->read_some(Data) ? 1 : (*Socket).read_some(Data); //~ coro-blocking-call: 'boost::asio::basic_stream_socket::read_some' blocks //~ coro-blocking-call: 'boost::asio::basic_stream_socket::read_some' blocks
  co_return Socket->write_some(Data); //~ coro-blocking-call: 'boost::asio::basic_stream_socket::write_some' blocks
}
