// A guard that was meant, and a task that is held: nothing is protected. The
// lines above, of the same shape, need no await.
#include <cppcoro/async_mutex.hpp>
#include <mutex>
#include <own/async_mutex.hpp>
#include <own/lazy_task.hpp>
#include <seastar/core/coroutine.hh>
#include <seastar/core/semaphore.hh>

struct Transaction {
  Transaction(Transaction &&) noexcept;
  ~Transaction();
};
own::lazy_task<Transaction> begin(); //~ note: it returns 'own::lazy_task<Transaction>' //~ note: it returns 'own::lazy_task<Transaction>'
seastar::future<> work();

seastar::future<> units(seastar::semaphore &Sem) {
  auto Consumed = seastar::consume_units(Sem, 1);
  auto Tried = seastar::try_get_units(Sem, 1);
  auto Guard = seastar::get_units(Sem, 1); //~ coro-discarded-task: 'Guard' holds a task, not the 'seastar::semaphore_units //~ note: 'co_await' it
  co_await work();
}
cppcoro::task<> locks(cppcoro::async_mutex &Mutex, std::mutex &Threads) {
  auto Sync = std::unique_lock(Threads, std::try_to_lock);
  auto Guard = Mutex.scoped_lock_async(); //~ coro-discarded-task: 'Guard' holds a task, not the 
  [[maybe_unused]] auto Other = Mutex.scoped_lock_async(); //~ coro-discarded-task: 'Other' holds a task
  co_return;
}
own::lazy_task<> ownLocks(own::async_mutex &Mutex) {
  auto Adopted = Mutex.adopt();
  auto Guard = Mutex.scoped_lock(); //~ coro-discarded-task: 'Guard' holds a task, not the //~ note: 'co_await' it
  Mutex.scoped_lock(); //~ coro-discarded-task: keep what 'co_await' on it gives
  auto Change = begin(); //~ coro-discarded-task: 'Change' holds a task, not the 'Transaction'
  begin(); //~ coro-discarded-task: the task that 'begin' returns is dropped
  co_return;
}
void plain(seastar::semaphore &Sem) {
  auto Guard = seastar::get_units(Sem, 1); //~ coro-discarded-task: 'Guard' holds a task
  seastar::get_units(Sem, 1); //~ coro-discarded-task: the task that 'get_units' returns is dropped
}
