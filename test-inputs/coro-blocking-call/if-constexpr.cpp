// Only the branch that is compiled counts.
#include <own/lazy_task.hpp>
#include <unistd.h>

inline constexpr bool UsePolling = true;

own::lazy_task<> chosen() {
  if constexpr (UsePolling) {
    sleep(1); //~ coro-blocking-call: 'sleep' blocks
  } else {
    sleep(2);
  }
  if constexpr (!UsePolling)
    sleep(3);
  if constexpr (sizeof(char) == 2) {
    sleep(4);
  } else if constexpr (int Size = sizeof(int); sizeof(Size) > 1) {
    sleep(5); //~ coro-blocking-call: 'sleep' blocks
  }
  co_return;
}
