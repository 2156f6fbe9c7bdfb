// Functions that are no coroutines can return awaiters of work, too. No fix:
// a join may not take them.
#include <drogon/utils/coroutine.h>
#include <own/client.hpp>
#include <own/lazy_task.hpp>
#include <string>

own::lazy_task<int> count(int);

own::lazy_task<int> onOne(const own::client &Client) {
  auto Users = co_await Client.query("users"); //~ note: awaited first here
  auto One = co_await Client.find(1); //~ coro-sequential-await: 2 independent awaits run one after the other: no call needs another's result, and what they share they only read
  co_return Users.size() + One.size();
}
own::lazy_task<int> onTwo(const own::client &Old, const own::client &New, int Id) {
  auto Before = co_await Old.find(Id); //~ note: awaited first here
  auto After = co_await New.query("all"); //~ coro-sequential-await: 3 independent awaits run one after the other: no call needs another's result
  auto Count = co_await count(Id); //~ note: also awaited here
  co_return Before.size() + After.size() + Count;
}
own::lazy_task<int> inOne(std::string Here, std::string There) {
  co_return (co_await own::download(Here)).size() + //~ note: awaited first here
      (co_await own::download(There)).size(); //~ coro-sequential-await: 2 independent awaits
}
drogon::Task<int> drogonCaller(const own::client &Client) {
  auto Users = co_await Client.query("users"); //~ note: awaited first here
  auto Orders = co_await Client.query("orders"); //~ coro-sequential-await: 2 independent awaits
  co_return Users.size() + Orders.size();
}
