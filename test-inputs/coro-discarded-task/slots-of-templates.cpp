// A template of the program that calls what it is given: where it drops the
// result, the mistake is the caller's; where it returns or awaits it, it is not.
#include <own/lazy_task.hpp>
#include <utility>

own::lazy_task<> job();
own::lazy_task<> each(int);

template <class F> void repeat(int Count, F Function) { //~ note: dropped by this function //~ note: dropped by this function
  for (int I = 0; I != Count; ++I)
    Function();
}
template <class F> void forAll(F &&Function) { Function(1), Function(2); } //~ note: dropped by this function
template <class F> void silenced(F &&Function) { (void)std::forward<F>(Function)(); } //~ note: dropped by this function
template <class F> auto returns(F Function) { return Function(); }
template <class F> own::lazy_task<> awaits(F Function) { co_await Function(); }
template <class F> void spawns(F Function) { own::spawn(Function()); }
struct Runner {
  template <class F> void run(F &&Function) { Function(); } //~ note: dropped by this function
};
void plain();

own::lazy_task<> calls(Runner &With) {
  repeat(3, [] { return job(); }); //~ coro-discarded-task: this returns a task, which 'repeat' drops; 'own::lazy_task' is lazy, so its work never runs
  repeat(3, job); //~ coro-discarded-task: this returns a task, which 'repeat' drops
  forAll(each); //~ coro-discarded-task: this returns a task, which 'forAll' drops
  silenced(job); //~ coro-discarded-task: this returns a task, which 'silenced' drops
  With.run([]() -> own::lazy_task<> { co_await job(); }); //~ coro-discarded-task: this returns a task, which 'Runner::run' drops
  repeat(3, plain);
  With.run(plain);
  co_await returns(job);
  co_await awaits(job);
  spawns(job);
}
