// Operators can make tasks; the fix puts parentheses around them.
#include <boost/asio/awaitable.hpp>
#include <boost/asio/experimental/awaitable_operators.hpp>

namespace asio = boost::asio;
using namespace asio::experimental::awaitable_operators;

asio::awaitable<void> a();
asio::awaitable<void> b();
asio::awaitable<int> c();

asio::awaitable<void> joins() {
  a() && b(); //~ coro-discarded-task: is dropped; 'boost::asio::awaitable' is lazy
  a() && b() && c(); //~ coro-discarded-task: is dropped; 'boost::asio::awaitable' is lazy
  (a() && b()); //~ coro-discarded-task: is dropped; 'boost::asio::awaitable' is lazy
  (void)(a() && b()); //~ coro-discarded-task: dropped by a cast to void
  a() || b(); //~ coro-discarded-task: is dropped; 'boost::asio::awaitable' is lazy
  co_await (a() && b());
}
