// Where the function has an asynchronous form beside it, that is the advice,
// and a fix puts it there.
#include <own/lazy_task.hpp>
#include <string>
#include <unistd.h>

namespace app {
std::string load(const std::string &Name) {
  sleep(1); //~ note: in 'app::load', 'sleep' blocks //~ note: in 'app::load', 'sleep' blocks
  return Name;
}
own::lazy_task<std::string> loadAsync(std::string Name); //~ note: its asynchronous form is declared here //~ note: its asynchronous form is declared here
void flush(int Level) { sleep(Level); } //~ note: in 'app::flush', 'sleep' blocks
own::lazy_task<> async_flush(int Level); //~ note: its asynchronous form is declared here
struct Cache {
  int size() const {
    sleep(1); //~ note: in 'app::Cache::size', 'sleep' blocks //~ note: in 'app::Cache::size', 'sleep' blocks
    return 1;
  }
  own::lazy_task<int> sizeAsync() const; //~ note: its asynchronous form is declared here //~ note: its asynchronous form is declared here
  void clear() { sleep(1); } //~ note: in 'app::Cache::clear', 'sleep' blocks
  own::lazy_task<> clearAsync(bool Really); // Takes something else.
  void reset() { sleep(1); } //~ note: in 'app::Cache::reset', 'sleep' blocks
  own::lazy_task<int> reset_async(); // Gives something else.
  void fill() { sleep(1); } //~ note: in 'app::Cache::fill', 'sleep' blocks
  own::lazy_task<> fillAsync() {
    fill(); //~ coro-blocking-call: 'app::Cache::fill' blocks the thread that runs coroutine 'fillAsync': it reaches 'sleep'
    co_return;
  }
};
} // namespace app

own::lazy_task<int> uses(app::Cache &Some, app::Cache *Other) {
  std::string Text = app::load("x"); //~ coro-blocking-call: it reaches 'sleep'; await 'app::loadAsync' instead
  auto Size = app::load("y").size(); //~ coro-blocking-call: 'app::load' blocks the thread that runs coroutine 'uses': it reaches 'sleep'
  app::flush(1); //~ coro-blocking-call: 'app::flush' blocks the thread that runs coroutine 'uses': it reaches 'sleep'
  Some.clear(); //~ coro-blocking-call: 'app::Cache::clear' blocks the thread that runs coroutine 'uses': it reaches 'sleep'
  Some.reset(); //~ coro-blocking-call: 'app::Cache::reset' blocks the thread that runs coroutine 'uses': it reaches 'sleep'
  if (Some.size() == Other->size()) //~ coro-blocking-call: 'app::Cache::size' blocks the thread that runs coroutine 'uses': it reaches 'sleep' //~ coro-blocking-call: 'app::Cache::size' blocks the thread that runs coroutine 'uses': it reaches 'sleep'
    co_return Size;
  co_return Text.size();
}
