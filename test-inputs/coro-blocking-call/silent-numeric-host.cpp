// A host that is given as numbers is parsed, not looked up.
#include <boost/asio.hpp>

namespace asio = boost::asio;
using asio::ip::tcp;

asio::awaitable<void> reach(tcp::resolver &Resolver) {
  Resolver.resolve("127.0.0.1", "80", tcp::resolver::numeric_host);
  co_return;
}
