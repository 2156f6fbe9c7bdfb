// Members over different transactions, and objects that own their connection.
#include <memory>
#include <own/lazy_task.hpp>

struct Transaction {};
struct Connection {};
class Reader {
  Transaction &Over;

public:
  explicit Reader(Transaction &Over) : Over(Over) {}
  own::lazy_task<int> read(int) const;
};
class Copy {
  Reader Left, Right;

public:
  Copy(Transaction &From, Transaction &To) : Left{From}, Right{To} {}
  own::lazy_task<int> same(int Id) const {
    auto A = co_await Left.read(Id);  //~ note: awaited first here
    auto B = co_await Right.read(Id); //~ coro-sequential-await: 2 independent awaits
    co_return A - B;
  }
};
class Users {
  std::unique_ptr<Connection> Own;

public:
  own::lazy_task<int> user(int) const;
};
class Orders {
  std::unique_ptr<Connection> Own;

public:
  own::lazy_task<int> order(int) const;
};
struct Shop {
  Users AllUsers;
  Orders AllOrders;
  own::lazy_task<int> page(int Id) const {
    auto User = co_await AllUsers.user(Id);   //~ note: awaited first here
    auto Order = co_await AllOrders.order(Id); //~ coro-sequential-await: 2 independent awaits
    co_return User + Order;
  }
};
