// A function that returns a task without being a coroutine runs on the spot;
// templates are followed as they are instantiated, and reported once.
#include <own/lazy_task.hpp>
#include <unistd.h>

own::lazy_task<int> compute(int);
own::lazy_task<int> prepared(int Value) {
  sleep(1); //~ note: in 'prepared', 'sleep' blocks
  return compute(Value);
}
template <class T> T load(T Value) {
  sleep(1); //~ note: in 'load', 'sleep' blocks
  return Value;
}
struct Slow {
  static void run() { sleep(1); } //~ note: in 'Slow::run', 'sleep' blocks
};
struct Fast {
  static void run() {}
};
template <class How> void runs() { How::run(); } //~ note: 'runs' calls 'Slow::run' here
template <class T> own::lazy_task<T> loads(T Value) { co_return load(Value); } //~ coro-blocking-call: 'load' blocks the thread that runs coroutine 'loads': it reaches 'sleep'

own::lazy_task<int> uses() {
  runs<Slow>(); //~ coro-blocking-call: 'runs' blocks the thread that runs coroutine 'uses': it reaches 'sleep' through 1 more function
  runs<Fast>();
  co_await loads(1);
  co_await loads(2L);
  co_return co_await prepared(3); //~ coro-blocking-call: 'prepared' blocks the thread that runs coroutine 'uses': it reaches 'sleep'
}
