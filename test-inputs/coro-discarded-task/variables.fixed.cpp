// A task in a variable that nobody awaits, runs or hands on, whatever the
// variable is called and however it is declared. One that is moved into another
// such variable is lost there.
#include <own/lazy_task.hpp>

own::lazy_task<> save(int);
own::lazy_task<int> count();

own::lazy_task<> keeps() {
  co_await save(1);
  own::lazy_task<> B = save(2);
  own::lazy_task<int> C{count()};
  auto D(save(3));
  co_await save(4);
  const auto &F = save(5);
  auto &&G = save(6);
  [[maybe_unused]] auto H = save(7);
  co_await save(8);
  auto Moved = std::move(B);
  if (co_await save(9); true)
    co_return;
  for (auto Task = co_await count(); false;)
    ;
  auto First = save(10), Second = save(11);
  using Type = decltype(First);
  (void)Second;
}
void plain() {
  auto Task = save(12);
}
