// Of several ways to block the shortest is told, the first of equal ones, and
// recursion has no end to wait for.
#include <own/lazy_task.hpp>
#include <unistd.h>

void leaf() { sleep(1); }
void far() { leaf(); }
void further() { far(); }

void both() {
  further();
  far();
  sleep(2);
}
void equal() {
  far();
  leaf();
  leaf();
}

void odd(int);
void even(int Count) {
  if (Count != 0)
    odd(Count - 1);
}
void odd(int Count) {
  even(Count - 1);
  leaf();
}
void itself(int Count) {
  itself(Count - 1);
  sleep(1);
}
void endless(int Count) { endless(Count + 1); }

own::lazy_task<> waits() {
  both();
  equal();
  even(3);
  itself(4);
  endless(5);
  co_return;
}
