// A switch, a loop decide as an 'if' on a parameter does.
#include <cppcoro/task.hpp>
#include <unistd.h>

enum class Mode { Try, Wait };
bool acquire(Mode M) {
  switch (M) {
  case Mode::Wait:
    sleep(1);
    return true;
  case Mode::Try:
    break;
  }
  return false;
}
void retry(int Times) {
  for (int I = 0; I < Times; ++I)
    sleep(1);
}
cppcoro::task<> f() {
  acquire(Mode::Try);
  retry(0);
  co_return;
}
