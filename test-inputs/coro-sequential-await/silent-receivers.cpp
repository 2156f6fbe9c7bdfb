// One object that may change: two operations of a session, of this, of what a
// pointer, a reference or a lambda's capture leads to.
#include <own/lazy_task.hpp>
#include <memory>

struct Session {
  own::lazy_task<int> query(int);
  own::lazy_task<int> peek(int) const;
};
struct Client {
  own::lazy_task<int> get(int);
  own::lazy_task<int> post(int);
  own::lazy_task<int> both() {
    auto A = co_await get(1);
    auto B = co_await post(2);
    co_return A + B;
  }
};
own::lazy_task<int> alias(Client &Http) {
  Client &Same = Http;
  Client *Also = &Http;
  auto A = co_await Http.get(1);
  auto B = co_await Same.get(2);
  auto C = co_await Also->get(3);
  co_return A + B + C;
}
own::lazy_task<int> mayAlias(Client *One, Client *Other) {
  auto A = co_await One->get(1);
  auto B = co_await Other->get(1);
  co_return A + B;
}
// Reading from a session or a cursor moves it on.
own::lazy_task<int> reads(const Session &Db) {
  auto A = co_await Db.peek(1);
  auto B = co_await Db.peek(2);
  co_return A + B;
}
own::lazy_task<int> captured(int Start) {
  int Count = Start;
  auto Next = [&Count](int By) -> own::lazy_task<int> {
    Count += By;
    co_await Client().get(Count);
    co_return Count;
  };
  auto A = co_await Next(1);
  auto B = co_await Next(2);
  co_return A + B;
}
