// To log, check, compare or test a task is not to use it; notes show where.
#include <cassert>
#include <format>
#include <own/testable_task.hpp>
#include <utility>

own::testable_task<int> job(); //~ note: it returns 'own::testable_task<int>' //~ note: it returns 'own::testable_task<int>' //~ note: it returns 'own::testable_task<int>' //~ note: it returns 'own::testable_task<int>' //~ note: it returns 'own::testable_task<int>' //~ note: it returns 'own::testable_task<int>' //~ note: it returns 'own::testable_task<int>'
template <class T> void logTask(const char *, const T &);
void check_valid(const own::testable_task<int> &);

void looks() {
  auto A = job(); //~ coro-discarded-task: the task in 'A' is never awaited; 'own::testable_task' is lazy
  assert(A.valid()); //~ note: this only looks at it
  auto B = job(); //~ coro-discarded-task: the task in 'B' is never awaited
  logTask("job", B); //~ note: this only looks at it
  auto C = job(); //~ coro-discarded-task: the task in 'C' is never awaited
  std::cout << C; //~ note: this only looks at it
  std::print("{}", C); //~ note: this only looks at it
  auto D = job(); //~ coro-discarded-task: the task in 'D' is never awaited
  if (D == 3) //~ note: this only looks at it
    return;
  auto E = job(); //~ coro-discarded-task: the task in 'E' is never awaited
  if (!E) //~ note: this only looks at it
    return;
  auto F = job(); //~ coro-discarded-task: the task in 'F' is never awaited
  if (F && F.valid()) //~ note: this only looks at it //~ note: this only looks at it
    return;
  auto G = job(); //~ coro-discarded-task: the task in 'G' is never awaited
  check_valid(G); //~ note: this only looks at it
  bool Valid = static_cast<bool>(G); //~ note: this only looks at it
}
