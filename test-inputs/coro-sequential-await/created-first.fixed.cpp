// Creating lazy tasks first does not start them: they still run one by one.
#include <boost/asio/awaitable.hpp>
#include <boost/asio/experimental/awaitable_operators.hpp>

namespace asio = boost::asio;

asio::awaitable<int> price(int);
asio::awaitable<int> stock(int);
asio::awaitable<void> warm(int);

asio::awaitable<int> values() {
  auto First = price(1);
  auto Second = stock(1);
  using namespace asio::experimental::awaitable_operators;
  auto [A, B] = co_await (std::move(First) && //~ note: awaited first here
      std::move(Second)); //~ coro-sequential-await: 2 lazy tasks are created first and then awaited one by one; a lazy task starts when it is awaited, so they do not overlap; join them with '&&' from 'asio::experimental::awaitable_operators' //~ note: await them together
  co_return A + B;
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
