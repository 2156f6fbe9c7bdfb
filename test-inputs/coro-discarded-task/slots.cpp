// A coroutine in a slot that throws its task away: whoever calls the slot gets
// nothing to await.
#include <boost/cobalt.hpp>
#include <functional>
#include <own/lazy_task.hpp>
#include <own/unique_function.hpp>

own::lazy_task<> job();
own::lazy_task<> handle(int);
boost::cobalt::promise<int> promise();

struct Button {
  std::function<void()> OnPress;
  void onRelease(std::function<void(int)> Callback);
  void onMove(own::unique_function<void()> Callback);
};
struct Functor {
  own::lazy_task<> operator()() const;
};

void connects(Button &Of) {
  std::function<void()> A = [] { return job(); }; //~ coro-discarded-task: this returns a task, which 'std::function<void ()>' drops; 'own::lazy_task' is lazy, so its work never runs
  std::function<void()> B = []() -> own::lazy_task<> { co_await job(); }; //~ coro-discarded-task: this returns a task, which 'std::function<void ()>' drops
  Of.OnPress = [] { return job(); }; //~ coro-discarded-task: this returns a task
  Of.OnPress = job; //~ coro-discarded-task: this returns a task
  Of.onRelease([](int N) -> own::lazy_task<> { co_await handle(N); }); //~ coro-discarded-task: this returns a task, which 'std::function<void (int)>' drops
  Of.onRelease(handle); //~ coro-discarded-task: this returns a task
  Of.onMove([] { return job(); }); //~ coro-discarded-task: this returns a task, which 'own::unique_function<void ()>' drops
  std::function<void()> C = Functor(); //~ coro-discarded-task: this returns a task
  std::function<own::lazy_task<>()> Async = job;
  std::function<void()> D = Async; //~ coro-discarded-task: this returns a task
  std::function<void()> E = [] { return promise(); }; //~ coro-discarded-task: 'boost::cobalt::promise' starts its work, and cancels it
  auto Local = [] { return job(); };
  Of.OnPress = Local; //~ coro-discarded-task: this returns a task
  std::function<void(int)> Later;
  Later = [](int N) { return handle(N); }; //~ coro-discarded-task: this returns a task
  Later = nullptr;
}
