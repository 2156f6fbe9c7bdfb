// Where the function has an asynchronous form beside it, that is the advice,
// and a fix puts it there.
#include <own/lazy_task.hpp>
#include <string>
#include <unistd.h>

namespace app {
std::string load(const std::string &Name) {
  sleep(1);
  return Name;
}
own::lazy_task<std::string> loadAsync(std::string Name);
void flush(int Level) { sleep(Level); }
own::lazy_task<> async_flush(int Level);
struct Cache {
  int size() const {
    sleep(1);
    return 1;
  }
  own::lazy_task<int> sizeAsync() const;
  void clear() { sleep(1); }
  own::lazy_task<> clearAsync(bool Really); // Takes something else.
  void reset() { sleep(1); }
  own::lazy_task<int> reset_async(); // Gives something else.
  void fill() { sleep(1); }
  own::lazy_task<> fillAsync() {
    fill();
    co_return;
  }
};
} // namespace app

own::lazy_task<int> uses(app::Cache &Some, app::Cache *Other) {
  std::string Text = co_await app::loadAsync("x");
  auto Size = (co_await app::loadAsync("y")).size();
  co_await app::async_flush(1);
  Some.clear();
  Some.reset();
  if (co_await Some.sizeAsync() == co_await Other->sizeAsync())
    co_return Size;
  co_return Text.size();
}
