// Statements in between that connect the two: something of the first result is
// in what the second gets, a lock is taken, a member is set.
#include <own/lazy_task.hpp>
#include <mutex>

struct Key {
  explicit Key(int);
  void setScope(int);
};
own::lazy_task<int> price(int);
own::lazy_task<int> stock(const Key &);
own::lazy_task<int> rate(int);

struct Shop {
  int Currency = 0;
  std::mutex Mutex;
  void select(int);
  own::lazy_task<int> flows(int Id) {
    auto Price = co_await price(Id);
    int Twice = Price * 2;
    Key Wanted(Twice);
    auto Stock = co_await stock(Wanted);
    co_return Stock;
  }
  own::lazy_task<int> flowsByMember(int Id) {
    auto Price = co_await price(Id);
    Key Wanted(Id);
    Wanted.setScope(Price);
    auto Stock = co_await stock(Wanted);
    co_return Stock;
  }
  own::lazy_task<int> sets(int Id) {
    auto Price = co_await price(Id);
    Currency = 2;
    auto Rate = co_await rate(Currency);
    select(2);
    auto Other = co_await price(2);
    co_return Price + Rate + Other;
  }
};
