// The same operation on two members, two variables or two keys, and queries
// that only read what they share.
#include <own/lazy_task.hpp>
#include <memory>
#include <string>

struct Server {
  own::lazy_task<> stop();
  own::lazy_task<int> connections() const;
  own::lazy_task<int> requests() const;
};
own::lazy_task<> removeTable(const std::string &Name);

struct App {
  Server Http, Grpc;
  std::unique_ptr<Server> Admin;
  own::lazy_task<> stop() {
    co_await Http.stop(); //~ note: awaited first here
    co_await Grpc.stop(); //~ coro-sequential-await: 3 independent awaits run one after the other: 'stop' is applied to different objects, and no call needs another's result
    co_await Admin->stop(); //~ note: also awaited here
  }
  own::lazy_task<int> load() const {
    auto A = co_await Http.connections(); //~ note: awaited first here
    auto B = co_await Http.requests(); //~ coro-sequential-await: 2 independent awaits run one after the other: no call needs another's result, and what they share they only read
    co_return A + B;
  }
  own::lazy_task<int> orders() const;
  own::lazy_task<int> users() const;
  own::lazy_task<int> both() const {
    auto Orders = co_await orders(); //~ note: awaited first here
    auto Users = co_await users(); //~ coro-sequential-await: 2 independent awaits run one after the other: no call needs another's result, and what they share they only read
    co_return Orders + Users;
  }
};
own::lazy_task<> keys(std::string Users, std::string Orders) {
  co_await removeTable(Users); //~ note: awaited first here
  co_await removeTable(Orders); //~ coro-sequential-await: 2 independent awaits run one after the other: 'removeTable' is applied to different objects
}
