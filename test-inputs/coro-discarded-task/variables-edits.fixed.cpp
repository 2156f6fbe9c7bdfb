// Declarations of every shape: what the fix leaves has to compile.
#include <own/lazy_task.hpp>

own::lazy_task<> save(int);
own::lazy_task<int> count();
struct Base {
  own::lazy_task<> operator+(int);
};

own::lazy_task<> shapes(Base Left) {
  auto A{save(1)};
  auto B(save(2));
  auto C = (save(3));
  auto D = Left + 4;
  auto E = count(), F = count();
  auto G = save(5), H = save(6);
  co_await save(7);
  auto J = true ? save(8) : save(9);
  co_await save(10);
  if (auto L = co_await count(); true)
    co_return;
  for (co_await save(11);;)
    break;
  switch (co_await save(12); 1) {
  default:
    co_await save(13);
  }
  [] { auto P = save(14); }();
}
