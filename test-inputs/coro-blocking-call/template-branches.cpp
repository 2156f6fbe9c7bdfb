// In a template, a branch counts once some instantiation compiles it.
#include <own/lazy_task.hpp>
#include <unistd.h>

template <bool IsSlow> own::lazy_task<int> branches() {
  if constexpr (IsSlow)
    sleep(1); //~ coro-blocking-call: 'sleep' blocks
  else
    co_return 1;
  co_return 2;
}
template own::lazy_task<int> branches<true>();
template own::lazy_task<int> branches<false>();
