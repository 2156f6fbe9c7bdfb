// Tasks created first, but with an order that is meant: operations of one
// object, created one after the other's await, used again, or awaited in a
// branch.
#include <own/lazy_task.hpp>
#include <boost/asio.hpp>

struct Connection {
  own::lazy_task<int> query(int);
};
own::lazy_task<int> a(int), b(int);
void startAnyway(own::lazy_task<int>);

own::lazy_task<int> oneObject(Connection &Database) {
  auto First = Database.query(1);
  auto Second = Database.query(2);
  auto A = co_await std::move(First);
  auto B = co_await std::move(Second);
  co_return A + B;
}
own::lazy_task<int> createdLater() {
  auto First = a(1);
  auto A = co_await std::move(First);
  auto Second = b(A);
  auto B = co_await std::move(Second);
  co_return A + B;
}
own::lazy_task<int> usedAgain(bool Choice) {
  auto First = a(1);
  auto Second = b(1);
  if (Choice) {
    startAnyway(std::move(First));
    First = a(2);
  }
  auto A = co_await std::move(First);
  auto B = co_await std::move(Second);
  co_return A + B;
}
own::lazy_task<int> branches(bool Choice) {
  auto First = a(1);
  auto Second = b(1);
  if (Choice) {
    startAnyway(std::move(Second));
    co_return co_await std::move(First);
  }
  startAnyway(std::move(First));
  co_return co_await std::move(Second);
}
boost::asio::awaitable<unsigned long> socket(boost::asio::ip::tcp::socket &S,
                                             boost::asio::mutable_buffer B) {
  auto First = S.async_read_some(B, boost::asio::use_awaitable);
  auto Second = S.async_read_some(B, boost::asio::use_awaitable);
  auto X = co_await std::move(First);
  auto Y = co_await std::move(Second);
  co_return X + Y;
}
boost::asio::awaitable<unsigned long> one(boost::asio::ip::tcp::socket &S);
boost::asio::awaitable<unsigned long> two(boost::asio::ip::tcp::socket &S);
boost::asio::awaitable<unsigned long> oneSocket(boost::asio::ip::tcp::socket &S) {
  auto First = one(S);
  auto Second = two(S);
  auto X = co_await std::move(First);
  auto Y = co_await std::move(Second);
  co_return X + Y;
}
