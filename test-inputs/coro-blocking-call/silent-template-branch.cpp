// A branch that no instantiation compiles, and one that nobody instantiates:
// neither is known to run.
#include <own/lazy_task.hpp>
#include <unistd.h>

template <bool IsSlow> own::lazy_task<int> never() {
  if constexpr (IsSlow)
    sleep(1);
  co_return 1;
}
template own::lazy_task<int> never<false>();

template <class T> own::lazy_task<int> unknown() {
  if constexpr (sizeof(T) > 4)
    sleep(1);
  co_return 1;
}
