// Three in a row: one finding, at the second, with a note for each other.
#include <boost/asio/awaitable.hpp>
#include <string>

namespace asio = boost::asio;

asio::awaitable<int> fetchPrice(int Id);
asio::awaitable<int> fetchStock(const std::string &Warehouse, int Id);
asio::awaitable<std::string> fetchName(int Id);

asio::awaitable<int> page(int Id, std::string Warehouse) {
  auto Price = co_await fetchPrice(Id); //~ note: awaited first here
  auto Stock = co_await fetchStock(Warehouse, Id); //~ coro-sequential-await: 3 independent awaits run one after the other //~ note: await them together
  auto Name = co_await fetchName(Id); //~ note: also awaited here
  co_return Price + Stock + Name.size();
}
