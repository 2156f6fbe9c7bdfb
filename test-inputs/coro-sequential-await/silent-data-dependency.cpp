// The second call needs the first one's result: itself, a member of it, through
// an out-parameter, a captured variable or a global one.
#include <own/lazy_task.hpp>
#include <string>

struct User {
  int Id;
  std::string Name;
};
own::lazy_task<User> findUser(int);
own::lazy_task<int> orders(int User);
own::lazy_task<int> orders(const User &);
own::lazy_task<int> length(int &Out);
own::lazy_task<int> half(int);
own::lazy_task<int> call(int (*)());
template <class F> own::lazy_task<int> apply(F) { __builtin_trap(); }
int Global;
own::lazy_task<int> fills(int *Out);

own::lazy_task<int> itself() {
  auto User = co_await findUser(1);
  auto Orders = co_await orders(User);
  co_return Orders;
}
own::lazy_task<int> member() {
  auto User = co_await findUser(1);
  auto Orders = co_await orders(User.Id);
  co_return Orders;
}
own::lazy_task<int> binding() {
  auto [Id, Name] = co_await findUser(1);
  auto Orders = co_await orders(Id);
  co_return Orders;
}
own::lazy_task<int> outParameter() {
  int Length = 0;
  auto Status = co_await length(Length);
  auto Half = co_await half(Length);
  co_return Status + Half;
}
own::lazy_task<int> outPointer() {
  int Length = 0;
  auto Status = co_await fills(&Length);
  auto Half = co_await half(Length);
  co_return Status + Half;
}
own::lazy_task<int> captured() {
  int Length = 0;
  auto Status = co_await apply([&] { Length = 2; });
  auto Half = co_await half(Length);
  co_return Status + Half;
}
own::lazy_task<int> assigned() {
  int Length = 0;
  auto Status = co_await half(Length = 3);
  auto Half = co_await half(Length);
  auto Next = co_await half(++Length);
  co_return Status + Half + Next;
}
