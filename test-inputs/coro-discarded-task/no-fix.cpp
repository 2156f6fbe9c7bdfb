// Findings without a fix: co_await is not allowed there, would change what the
// code means, or could not be compiled.
#include <own/cancelling_task.hpp>
#include <own/lazy_task.hpp>
#include <own/testable_task.hpp>
#include <string>

own::lazy_task<int> count(); //~ note: it returns 'own::lazy_task<int>' //~ note: it returns 'own::lazy_task<int>' //~ note: it returns 'own::lazy_task<int>' //~ note: it returns 'own::lazy_task<int>' //~ note: it returns 'own::lazy_task<int>'
own::testable_task<std::string> text(); //~ note: it returns 'own::testable_task<std::string>'
own::lazy_task<> start(int); //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>'
#define KEEP(NAME, CALL) auto NAME = CALL

own::lazy_task<> awaits() {
  own::lazy_task<int> Typed = count(); //~ coro-discarded-task: the task in 'Typed' is never awaited
  auto &&Reference = count(); //~ coro-discarded-task: the task in 'Reference' is never awaited
  [[maybe_unused]] auto Marked = count(); //~ coro-discarded-task: the task in 'Marked' is never awaited
  KEEP(InMacro, count()); //~ coro-discarded-task: the task in 'InMacro' is never awaited
  if (text()) //~ coro-discarded-task: the task that 'text' returns is tested in place of its result
    co_return;
  try {
    co_await start(1);
  } catch (int) {
    auto InHandler = start(2); //~ coro-discarded-task: the task in 'InHandler' is never awaited
    auto Count = count(); //~ coro-discarded-task: the task in 'Count' is never awaited
  }
  static own::lazy_task<int> Static = (start(3), count()); //~ coro-discarded-task: the task that 'start' returns is dropped
}
void plain() {
  auto Task = start(4); //~ coro-discarded-task: 'co_await' it in a coroutine
  std::ignore = start(5); //~ coro-discarded-task: 'co_await' it in a coroutine
}
