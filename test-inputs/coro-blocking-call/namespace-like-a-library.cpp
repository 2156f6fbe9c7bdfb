// A namespace that is called like a library's is not that library.
#include <boost/asio.hpp>
#include <cstdlib>

namespace coro {
boost::asio::awaitable<void> naps() {
  std::system("ls"); //~ coro-blocking-call: 'system' blocks
  co_return;
}
} // namespace coro
