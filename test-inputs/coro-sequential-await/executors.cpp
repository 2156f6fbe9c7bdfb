// An executor that both get is no state that they share.
#include <own/lazy_task.hpp>
#include <memory>
#include <utility>

struct thread_pool_executor {};
own::lazy_task<int> price(std::shared_ptr<thread_pool_executor>, int);
own::lazy_task<int> stock(std::shared_ptr<thread_pool_executor>, int);

own::lazy_task<int> both(std::shared_ptr<thread_pool_executor> Pool) {
  auto Price = co_await price(Pool, 1); //~ note: awaited first here
  auto Stock = co_await stock(Pool, 1); //~ coro-sequential-await: 2 independent awaits
  auto First = price(Pool, 2);
  auto Second = stock(Pool, 2);
  co_return Price + Stock + co_await std::move(First) + co_await std::move(Second); //~ coro-sequential-await: 2 lazy tasks are created first //~ note: awaited first here
}
