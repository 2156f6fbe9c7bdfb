// Awaits in a row with the real Boost.Asio: the joins that the fix writes
// compile, also with three results, with results that have no default
// constructor, and with none.
#include <boost/asio/awaitable.hpp>
#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/steady_timer.hpp>
#include <string>

namespace asio = boost::asio;

struct Price {
  explicit Price(int);
  int Cents;
};

asio::awaitable<Price> fetchPrice(const std::string &Host, int Id);
asio::awaitable<int> fetchStock(int Id);
asio::awaitable<std::string> fetchName(int Id);
asio::awaitable<void> warm(int Id);

asio::awaitable<int> page(std::string Host, int Id) {
  using namespace asio::experimental::awaitable_operators;
  const auto [Price, Stock, Name] = co_await (fetchPrice(Host, Id) && //~ note: awaited first here
      fetchStock(Id) && //~ coro-sequential-await: 3 independent awaits run one after the other //~ note: await them together
      fetchName(Id)); //~ note: also awaited here
  co_return Price.Cents + Stock + Name.size();
}

asio::awaitable<int> createdFirst() {
  auto First = fetchStock(1);
  auto Second = fetchName(2);
  using namespace asio::experimental::awaitable_operators;
  auto [Stock, Name] = co_await (std::move(First) && //~ note: awaited first here
      std::move(Second)); //~ coro-sequential-await: 2 lazy tasks are created first //~ note: await them together
  co_return Stock + Name.size();
}

asio::awaitable<void> nothing() {
  auto First = warm(1);
  auto Second = warm(2);
  auto Third = warm(3);
  using namespace asio::experimental::awaitable_operators;
  co_await (std::move(First) && //~ note: awaited first here
      std::move(Second) && //~ coro-sequential-await: 3 lazy tasks are created first //~ note: await them together
      std::move(Third)); //~ note: also awaited here
}
