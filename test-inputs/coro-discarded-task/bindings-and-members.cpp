// Structured bindings and members of local aggregates that hold tasks.
#include <own/lazy_task.hpp>
#include <utility>

own::lazy_task<> job(int = 0); //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>'
std::pair<own::lazy_task<>, own::lazy_task<>> both(); //~ note: it returns 'std::pair<own::lazy_task<>
struct Work {
  own::lazy_task<> Main;
  int Number = 0;
  own::lazy_task<> Cleanup = job(3);
};
struct Defaults {
  own::lazy_task<> Task = job(4);
};
Work work(); //~ note: it returns 'Work'

own::lazy_task<> holds() {
  auto [First, Second] = both(); //~ coro-discarded-task: the task in 'Second' is never awaited; 'own::lazy_task' is lazy
  co_await std::move(First);
  auto [Main, Number, Cleanup] = work(); //~ coro-discarded-task: the task in 'Cleanup' is never awaited
  own::spawn(std::move(Main));
  Work Local{job(1)}; //~ coro-discarded-task: Cleanup' is never awaited
  co_await std::move(Local.Main);
  Work Other{.Main = job(2), .Cleanup = job(5)}; //~ coro-discarded-task: Main' is never awaited
  own::spawn(std::move(Other.Cleanup));
  Defaults Third; //~ coro-discarded-task: Task' is never awaited
  Defaults Fourth{}; //~ coro-discarded-task: Task' is never awaited
}
