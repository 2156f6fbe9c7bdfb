// What only runs on the way to the end of the program, or to an exception, is
// not what the coroutine spends its time on: a crash report, a failed check,
// the child after fork().
#include <cppcoro/task.hpp>
#include <cstdlib>
#include <exception>
#include <fstream>
#include <unistd.h>

namespace app {
void dump(const char *) { std::ofstream("crash.txt") << 1; }

void die(const char *Why) {
  dump(Why);
  std::abort();
}
#define APP_CHECK(C)                                                           \
  do {                                                                         \
    if (!(C)) {                                                                \
      app::dump(#C);                                                           \
      std::terminate();                                                        \
    }                                                                          \
  } while (false)
int half(int N) {
  APP_CHECK(N % 2 == 0);
  return N / 2;
}
int parse(const char *Text) {
  if (!Text) {
    dump("no text");
    throw 1;
  }
  return *Text;
}
void runChild(int Pid) {
  if (Pid == 0) {
    sleep(1);
    std::abort();
  }
}
} // namespace app

cppcoro::task<int> f(int N, const char *Text, int Pid) {
  if (N < 0)
    app::die("negative");
  app::runChild(Pid);
  co_return app::half(N) + app::parse(Text);
}
