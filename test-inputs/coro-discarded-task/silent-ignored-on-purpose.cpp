// Assigning to std::ignore and naming the task say something else than
// dropping it; the check for tasks that are never awaited looks at those.
#include <own/lazy_task.hpp>

own::lazy_task<> job();

void ignores() {
  std::ignore = job();
  [[maybe_unused]] auto Task = job();
  auto _ = job();
}
