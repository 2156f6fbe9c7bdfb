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
own::lazy_task<Transaction> begin();
seastar::future<> work();

seastar::future<> units(seastar::semaphore &Sem) {
  auto Consumed = seastar::consume_units(Sem, 1);
  auto Tried = seastar::try_get_units(Sem, 1);
  auto Guard = co_await seastar::get_units(Sem, 1);
  co_await work();
}
cppcoro::task<> locks(cppcoro::async_mutex &Mutex, std::mutex &Threads) {
  auto Sync = std::unique_lock(Threads, std::try_to_lock);
  auto Guard = co_await Mutex.scoped_lock_async();
  [[maybe_unused]] auto Other = Mutex.scoped_lock_async();
  co_return;
}
own::lazy_task<> ownLocks(own::async_mutex &Mutex) {
  auto Adopted = Mutex.adopt();
  auto Guard = co_await Mutex.scoped_lock();
  Mutex.scoped_lock();
  auto Change = co_await begin();
  begin();
  co_return;
}
void plain(seastar::semaphore &Sem) {
  auto Guard = seastar::get_units(Sem, 1);
  seastar::get_units(Sem, 1);
}
