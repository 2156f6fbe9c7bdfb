// Code out of macros is reported, and not edited.
#include <boost/asio/awaitable.hpp>

boost::asio::awaitable<int> a(int);
boost::asio::awaitable<int> b(int);

#define AWAIT(NAME, CALL) auto NAME = co_await CALL

boost::asio::awaitable<int> macros() {
  AWAIT(A, a(1)); //~ note: awaited first here
  AWAIT(B, b(2)); //~ coro-sequential-await: 2 independent awaits
  co_return A + B;
}
