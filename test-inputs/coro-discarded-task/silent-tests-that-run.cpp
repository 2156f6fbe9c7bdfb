// Functions whose names begin like assertions or logging, and which run what
// they are given: nobody takes a task by rvalue or non-const reference to look
// at it.
#include <own/lazy_task.hpp>

own::lazy_task<int> job();

void log_and_run(own::lazy_task<int> &Task);

struct Matcher {
  void toBe(int);
  void toThrow();
};
void check(own::lazy_task<int>);
void require(own::lazy_task<int> &&Task);
template <class T> void assert_equal(own::lazy_task<T> &&Task, T Value) {
  if (own::sync_wait(std::move(Task)) != Value) // NOLINT(coro-sync-wait)
    throw 1;
}
template <class T> Matcher expect(T &&Task);
template <class T> own::lazy_task<T> trace(const char *, own::lazy_task<T> &&);

own::lazy_task<> tests() {
  check(job());
  require(job());
  assert_equal(job(), 3);
  expect(job()).toBe(3);
  co_await trace("job", job());
  auto Named = job();
  require(std::move(Named));
  auto Logged = job();
  log_and_run(Logged);
}
