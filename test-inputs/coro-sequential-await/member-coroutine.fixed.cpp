// In a member function: free and static queries with members that nobody
// changes as arguments.
#include <boost/asio/awaitable.hpp>
#include <boost/asio/experimental/awaitable_operators.hpp>
#include <string>

using boost::asio::awaitable;
using namespace boost::asio::experimental::awaitable_operators;

awaitable<int> price(const std::string &Host, int Id);
awaitable<int> stock(const std::string &Host, int Id);

class Shop {
  const std::string Host = "localhost";
  std::string Mirror;
  static awaitable<int> rating(int Id);
  awaitable<int> page(int Id) const {
    auto [Price, Stock, Rating] = co_await (price(Host, Id) && //~ note: awaited first here
        stock(Mirror, Id) && //~ coro-sequential-await: 3 independent awaits //~ note: await them together
        Shop::rating(Id)); //~ note: also awaited here
    co_return Price + Stock + Rating;
  }
};
