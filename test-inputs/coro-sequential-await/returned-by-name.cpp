// A variable that is returned is moved out; a structured binding would be
// copied, so there is no fix where that matters.
#include <boost/asio/awaitable.hpp>
#include <string>

boost::asio::awaitable<int> count(int);
boost::asio::awaitable<std::string> name(int);

boost::asio::awaitable<std::string> returned() {
  auto Count = co_await count(1); //~ note: awaited first here
  auto Name = co_await name(2); //~ coro-sequential-await: 2 independent awaits
  if (Count != 0)
    co_return Name;
  co_return "";
}
