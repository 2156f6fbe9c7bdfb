// Inside of one try block, in one declaration, in a template's loop.
#include <own/lazy_task.hpp>
#include <vector>

own::lazy_task<int> price(int), stock(int);

own::lazy_task<int> insideTry() {
  try {
    auto A = co_await price(1); //~ note: awaited first here
    auto B = co_await stock(1); //~ coro-sequential-await: 2 independent awaits
    co_return A + B;
  } catch (...) {
  }
  co_return 0;
}
own::lazy_task<int> oneDeclaration() {
  int A = co_await price(1), B = co_await stock(2); //~ coro-sequential-await: 2 independent awaits //~ note: awaited first here
  co_return A + B;
}
template <class T> own::lazy_task<int> loop(std::vector<T> Keys) {
  int Sum = 0;
  for (auto Key : Keys)
    Sum += co_await price(Key); //~ coro-sequential-await: one await for each iteration
  co_return Sum;
}
template own::lazy_task<int> loop(std::vector<int>);
template own::lazy_task<int> loop(std::vector<short>);
