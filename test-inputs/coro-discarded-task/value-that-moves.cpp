// What can only be moved, and looked into, is a value and no guard.
#include <coroutine>
#include <own/lazy_task.hpp>
struct NextResult {
  NextResult(NextResult &&) noexcept;
  ~NextResult();
  explicit operator bool() const;
  int &operator*();
  int *Value;
};
own::lazy_task<NextResult> next(); //~ note: it returns 'own::lazy_task<NextResult>'
own::lazy_task<> test() {
  auto F = next(); //~ coro-discarded-task: the task in 'F' is never awaited
  (void)F; //~ note: this only looks at it
  co_return;
}
