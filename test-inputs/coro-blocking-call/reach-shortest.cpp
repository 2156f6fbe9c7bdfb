// Of several ways to block the shortest is told, the first of equal ones, and
// recursion has no end to wait for.
#include <own/lazy_task.hpp>
#include <unistd.h>

void leaf() { sleep(1); } //~ note: in 'leaf', 'sleep' blocks //~ note: in 'leaf', 'sleep' blocks
void far() { leaf(); }
void further() { far(); }

void both() {
  further();
  far();
  sleep(2); //~ note: in 'both', 'sleep' blocks
}
void equal() {
  far();
  leaf(); //~ note: 'equal' calls 'leaf' here
  leaf();
}

void odd(int);
void even(int Count) {
  if (Count != 0)
    odd(Count - 1); //~ note: 'even' calls 'odd' here
}
void odd(int Count) {
  even(Count - 1);
  leaf(); //~ note: 'odd' calls 'leaf' here
}
void itself(int Count) {
  itself(Count - 1);
  sleep(1); //~ note: in 'itself', 'sleep' blocks
}
void endless(int Count) { endless(Count + 1); }

own::lazy_task<> waits() {
  both(); //~ coro-blocking-call: 'both' blocks the thread that runs coroutine 'waits': it reaches 'sleep'
  equal(); //~ coro-blocking-call: 'equal' blocks the thread that runs coroutine 'waits': it reaches 'sleep' through 1 more function
  even(3); //~ coro-blocking-call: 'even' blocks the thread that runs coroutine 'waits': it reaches 'sleep' through 2 more functions
  itself(4); //~ coro-blocking-call: 'itself' blocks the thread that runs coroutine 'waits': it reaches 'sleep'
  endless(5);
  co_return;
}
