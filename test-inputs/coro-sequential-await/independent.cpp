// Two queries that have nothing to do with each other run one after the other.
#include <boost/asio/awaitable.hpp>
#include <string>

boost::asio::awaitable<int> fetchPrice(int Id);
boost::asio::awaitable<std::string> fetchName(int Id);

boost::asio::awaitable<std::string> page(int Id) {
  auto Price = co_await fetchPrice(Id); //~ note: awaited first here
  auto Name = co_await fetchName(Id); //~ coro-sequential-await: 2 independent awaits run one after the other: no call needs another's result, and they share nothing that one of them can change; join them with '&&' from 'boost::asio::experimental::awaitable_operators' //~ note: await them together; this changes which error is seen first and what is cancelled
  co_return Name + std::to_string(Price);
}
