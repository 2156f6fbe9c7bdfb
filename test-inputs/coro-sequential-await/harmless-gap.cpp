// Statements in between that touch neither: constants, keys, logging, requests
// that are put together.
#include <own/lazy_task.hpp>
#include <string>

struct Key {
  explicit Key(int);
  void setScope(int);
};
own::lazy_task<int> price(int);
own::lazy_task<int> stock(const Key &);
void log(const char *);

own::lazy_task<int> gap(int Id) {
  auto Price = co_await price(Id); //~ note: awaited first here
  int Twice = Price * 2;
  Key Wanted(Id + 1);
  Wanted.setScope(Id);
  log("looking for it");
  auto Stock = co_await stock(Wanted); //~ coro-sequential-await: 2 independent awaits
  co_return Twice + Stock;
}
