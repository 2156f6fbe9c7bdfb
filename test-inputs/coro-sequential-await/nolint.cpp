// A NOLINT stands where the finding does, at the second await. At the first it
// takes away only the notes, and with them the fix.
#include <boost/asio/awaitable.hpp>

boost::asio::awaitable<int> a(int);
boost::asio::awaitable<int> b(int);

boost::asio::awaitable<int> wrongPlace() {
  auto A = co_await a(1); // NOLINT
  auto B = co_await b(2); //~ coro-sequential-await: 2 independent awaits
  co_return A + B;
}
boost::asio::awaitable<int> rightPlace() {
  auto A = co_await a(1);
  auto B = co_await b(2); // NOLINT(coro-sequential-await): the device is slow.
  co_return A + B;
}
