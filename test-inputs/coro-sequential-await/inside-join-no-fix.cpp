// Where the await is only a part of the argument, there is nothing to take
// away; awaits that cost nothing do not count, and one argument is no join.
#include <boost/asio/awaitable.hpp>

namespace inputs {
struct Result {};
template <class... T>
boost::asio::awaitable<void> when_all(T...) { __builtin_trap(); }
boost::asio::awaitable<int> a(int);
int twice(int);

boost::asio::awaitable<void> parts() {
  co_await when_all(twice(co_await a(1)), co_await a(2)); //~ coro-sequential-await: 2 'co_await's inside the arguments of 'inputs::when_all' //~ note: also awaited here
  co_await when_all(co_await boost::asio::this_coro::executor, a(3));
  co_await when_all(co_await a(4));
}
} // namespace inputs
