// The members of a class in a coroutine are functions of their own.
#include <own/lazy_task.hpp>
#include <unistd.h>

own::lazy_task<int> withLocalClass() {
  struct Local {
    int Value = 0;
    void run() { sleep(1); }
    static void wait() { pause(); }
  };
  Local Object;
  co_return Object.Value;
}
