// The same in members, lambdas, generic lambdas, function objects and
// templates.
#include <own/lazy_task.hpp>

own::lazy_task<int> price(int), stock(int);

struct Page {
  int Id = 1;
  own::lazy_task<int> member() const {
    auto Price = co_await price(Id); //~ note: awaited first here
    auto Stock = co_await stock(Id); //~ coro-sequential-await: 2 independent awaits
    co_return Price + Stock;
  }
  static own::lazy_task<int> function(int Id) {
    auto Price = co_await price(Id); //~ note: awaited first here
    auto Stock = co_await stock(Id); //~ coro-sequential-await: 2 independent awaits
    co_return Price + Stock;
  }
};
auto Lambda = [](int Id) -> own::lazy_task<int> {
  auto Price = co_await price(Id); //~ note: awaited first here
  auto Stock = co_await stock(Id); //~ coro-sequential-await: 2 independent awaits
  co_return Price + Stock;
};
auto Generic = [](auto Id) -> own::lazy_task<int> {
  auto Price = co_await price(Id); //~ note: awaited first here
  auto Stock = co_await stock(Id); //~ coro-sequential-await: 2 independent awaits
  co_return Price + Stock;
};
auto Use = Generic(1);
template <class T> struct Shop {
  T Id;
  own::lazy_task<int> page() {
    auto Price = co_await price(Id); //~ note: awaited first here
    auto Stock = co_await stock(Id); //~ coro-sequential-await: 2 independent awaits
    co_return Price + Stock;
  }
};
template struct Shop<int>;
own::lazy_task<int> locals(int Id) {
  auto Price = [](int Id) -> own::lazy_task<int> {
    co_return co_await price(Id);
  };
  auto Stock = [](int Id) -> own::lazy_task<int> {
    co_return co_await stock(Id);
  };
  auto A = co_await Price(Id); //~ note: awaited first here
  auto B = co_await Stock(Id); //~ coro-sequential-await: 2 independent awaits
  co_return A + B;
}
