// What a test drops on the spot is lost as anywhere; what it keeps to look at, or
// to see what happens when it goes, is its subject.
#include <own/lazy_task.hpp>

#define TEST(Suite, Name) void Suite##Name()

own::lazy_task<bool> job(int); //~ note: it returns 'own::lazy_task<bool>'
void check(bool);

TEST(Tasks, Drops) {
  job(1); //~ coro-discarded-task: the task that 'job' returns is dropped
}

TEST(Tasks, NeverStarts) {
  auto Task = job(2);
  auto Moved = std::move(Task);
}
