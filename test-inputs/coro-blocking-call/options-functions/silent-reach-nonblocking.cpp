// What the user says of a function holds for all who call it, whatever it does.
#include <own/lazy_task.hpp>
#include <unistd.h>

namespace legacy {
void fine() { pause(); }
} // namespace legacy

void wrapper() { legacy::fine(); }

own::lazy_task<> calls() {
  legacy::fine();
  wrapper();
  co_return;
}
