// An await inside of a join's argument is over before the join begins. The fix
// hands over the task itself.
#include <own/lazy_task.hpp>

/// Takes tasks and plain values alike, so the mistake compiles.
template <class... T> own::lazy_task<int> gather(T...) { __builtin_trap(); }

own::lazy_task<int> a(int);
own::lazy_task<int> b(int);

own::lazy_task<int> both() {
  co_await gather(a(1), b(1)); //~ coro-sequential-await: 2 'co_await's inside the arguments of 'gather' finish one by one before the join starts; pass the tasks themselves //~ note: also awaited here //~ note: pass what is awaited and await the join alone
  co_await gather(a(2), b(2)); //~ coro-sequential-await: this 'co_await' inside an argument of 'gather' finishes before the join starts; pass the task itself //~ note: pass what is awaited
  auto Joined = gather(a(3), // First. //~ coro-sequential-await: 2 'co_await's inside the arguments //~ note: pass what is awaited
                       (b(3))); //~ note: also awaited here
  co_return co_await std::move(Joined);
}
