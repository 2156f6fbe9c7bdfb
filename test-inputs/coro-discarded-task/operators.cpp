// Operators can make tasks; the fix puts parentheses around them.
#include <boost/asio/awaitable.hpp>
#include <boost/asio/experimental/awaitable_operators.hpp>

namespace asio = boost::asio;
using namespace asio::experimental::awaitable_operators;

asio::awaitable<void> a();
asio::awaitable<void> b();
asio::awaitable<int> c();

asio::awaitable<void> joins() {
  a() && b(); //~ coro-discarded-task: is dropped; 'boost::asio::awaitable' is lazy //~ note: or start it
  a() && b() && c(); //~ coro-discarded-task: is dropped; 'boost::asio::awaitable' is lazy //~ note: or start it
  (a() && b()); //~ coro-discarded-task: is dropped; 'boost::asio::awaitable' is lazy //~ note: or start it
  (void)(a() && b()); //~ coro-discarded-task: dropped by a cast to void //~ note: or start it
  a() || b(); //~ coro-discarded-task: is dropped; 'boost::asio::awaitable' is lazy //~ note: or start it
  co_await (a() && b());
}
