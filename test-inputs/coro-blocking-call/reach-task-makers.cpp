// A function that returns a task without being a coroutine runs on the spot;
// templates are followed as they are instantiated, and reported once.
#include <own/lazy_task.hpp>
#include <unistd.h>

own::lazy_task<int> compute(int);
own::lazy_task<int> prepared(int Value) {
  sleep(1);
  return compute(Value);
}
template <class T> T load(T Value) {
  sleep(1);
  return Value;
}
struct Slow {
  static void run() { sleep(1); }
};
struct Fast {
  static void run() {}
};
template <class How> void runs() { How::run(); }
template <class T> own::lazy_task<T> loads(T Value) { co_return load(Value); }

own::lazy_task<int> uses() {
  runs<Slow>();
  runs<Fast>();
  co_await loads(1);
  co_await loads(2L);
  co_return co_await prepared(3);
}
