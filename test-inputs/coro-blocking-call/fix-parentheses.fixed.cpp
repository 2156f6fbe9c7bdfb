// What binds tighter than 'co_await' gets parentheses; what does not, none.
#include <boost/asio.hpp>

namespace asio = boost::asio;
using asio::ip::tcp;

void use(unsigned long);

asio::awaitable<unsigned long> expressions(tcp::resolver &Resolver,
                                           tcp::acceptor &Acceptor,
                                           tcp::socket *Socket,
                                           asio::mutable_buffer Data) {
  auto First = (co_await Resolver.async_resolve("host", "80", asio::use_awaitable)).begin()->endpoint();
  if ((co_await Resolver.async_resolve("host", "80", asio::use_awaitable)).empty())
    co_return 0;
  for (auto &Entry : co_await Resolver.async_resolve("host", "80", asio::use_awaitable))
    co_await Socket->async_connect(Entry, asio::use_awaitable);
  (co_await Acceptor.async_accept(asio::use_awaitable)).close();
  co_await Acceptor.async_accept(*Socket, asio::use_awaitable);
  use(co_await Socket->async_read_some(Data, asio::use_awaitable));
  unsigned long Sum = co_await Socket->async_read_some(Data, asio::use_awaitable) + 1;
  Sum += !co_await Socket->async_read_some(Data, asio::use_awaitable) ? 1 : co_await (*Socket).async_read_some(Data, asio::use_awaitable);
  co_return co_await Socket->async_write_some(Data, asio::use_awaitable);
}
