// A task that an operator takes is consumed; what the operator returns counts.
#include <own/lazy_task.hpp>

struct Scheduler {
  void run();
};
Scheduler &operator|(own::lazy_task<>, Scheduler &);
Scheduler &operator<<(Scheduler &, own::lazy_task<>);
bool operator!(const own::lazy_task<> &);

own::lazy_task<> job();

void pipes(Scheduler &Pool) {
  job() | Pool;
  Pool << job() << job();
  (job() | Pool).run();
}
