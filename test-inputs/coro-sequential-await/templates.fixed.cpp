// A template is reported once, at the template.
#include <boost/asio/awaitable.hpp>
#include <boost/asio/experimental/awaitable_operators.hpp>

boost::asio::awaitable<int> a(int);
boost::asio::awaitable<int> b(int);

template <class T> boost::asio::awaitable<T> sum(T Factor) {
  using namespace boost::asio::experimental::awaitable_operators;
  auto [A, B] = co_await (a(1) && //~ note: awaited first here
      b(2)); //~ coro-sequential-await: 2 independent awaits //~ note: await them together
  co_return Factor * (A + B);
}
template boost::asio::awaitable<int> sum<int>(int);
template boost::asio::awaitable<long> sum<long>(long);
