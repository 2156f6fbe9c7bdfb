// Loops without an end in which nothing suspends: nobody else runs on the
// thread again.
#include <atomic>
#include <own/lazy_task.hpp>
#include <unistd.h>

struct Job {
  void run();
};
struct Queue {
  bool try_pop(Job &);
  bool tryPop(Job &);
};
own::lazy_task<> next();
int read();

own::lazy_task<> worker(Queue &Jobs) {
  co_await next();
  Job Current;
  while (true) { //~ coro-never-suspends: this loop has no end and never suspends: it keeps the thread that runs coroutine 'worker' for good; await something that lets others run, each time round
    if (Jobs.try_pop(Current))
      Current.run();
  }
}

own::lazy_task<> sleeper() {
  co_await next();
  for (;;) { //~ coro-never-suspends: this loop has no end
    read();
    sleep(1);
  }
}

own::lazy_task<> inner(Queue &Jobs) {
  co_await next();
  do { //~ coro-never-suspends: this loop has no end
    for (int I = 0; I < 3; ++I)
      if (read() == I)
        break;
    switch (read()) {
    case 1:
      break;
    }
    auto Leaves = [] { return 1; };
    Leaves();
  } while (1);
}
