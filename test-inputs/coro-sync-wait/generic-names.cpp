// A library that nobody knows, with a name that is known from others: it is a
// bridge where it is given a task.
#include <own/awaiter_task.hpp>
#include <own/lazy_task.hpp>

namespace mine {
template <class T> T syncAwait(own::lazy_task<T> &&);
struct runtime {
  template <class T> T block_on(own::lazy_task<T>);
  void run_until_complete(own::awaiter_task);
};
struct sync_wait_fn {
  template <class T> T operator()(own::lazy_task<T>) const;
};
inline constexpr sync_wait_fn wait{};
} // namespace mine

own::lazy_task<int> load();
own::awaiter_task work();

own::lazy_task<int> waits(mine::runtime &Loop) {
  int Sum = own::sync_wait(load()); //~ coro-sync-wait: 'own::sync_wait' synchronously waits for asynchronous work on the thread that runs coroutine 'waits'; 'co_await' it instead
  Sum += mine::syncAwait(load()); //~ coro-sync-wait: 'mine::syncAwait' synchronously waits
  Sum += Loop.block_on(load()); //~ coro-sync-wait: 'mine::runtime::block_on' synchronously waits
  Loop.run_until_complete(work()); //~ coro-sync-wait: 'mine::runtime::run_until_complete' synchronously waits
  Sum += mine::wait(load()); //~ coro-sync-wait: 'mine::wait' synchronously waits
  [] { return own::sync_wait(load()); }(); //~ coro-sync-wait: 'own::sync_wait' synchronously waits
  co_return Sum;
}
