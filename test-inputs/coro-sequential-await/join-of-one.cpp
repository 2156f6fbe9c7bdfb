// A join of a single task.
#include <cppcoro/when_all.hpp>
#include <utility>

cppcoro::task<int> load(int);

cppcoro::task<int> one() {
  auto Task = load(1);
  co_await cppcoro::when_all(std::move(Task)); //~ coro-sequential-await: 'cppcoro::when_all' of one task joins nothing; pass it all the tasks that are to overlap, or await the task itself
  co_await cppcoro::when_all(load(1), load(2));
  co_return 1;
}
template <class... T> cppcoro::task<> all(T... Tasks) {
  co_await cppcoro::when_all(std::move(Tasks)...);
}
template cppcoro::task<> all(cppcoro::task<int>);
