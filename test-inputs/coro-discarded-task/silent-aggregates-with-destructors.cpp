// A local object whose destructor, or whose base, does something with the task
// that it holds.
#include <own/lazy_task.hpp>
#include <vector>

own::lazy_task<> job();
own::lazy_task<> cleanup();

struct RunAtExit {
  own::lazy_task<> Task;
  ~RunAtExit() { own::spawn(std::move(Task)); }
};
struct Scope {
  std::vector<own::lazy_task<>> Tasks;
  ~Scope();
};
struct Record {
  own::lazy_task<> Task;
  int Number = 0;
};
void consume(Record);
void look(const Record &);

own::lazy_task<> scopes() {
  RunAtExit First{cleanup()};
  Scope Second{};
  Second.Tasks.push_back(job());
  Record Third{job()};
  consume(std::move(Third));
  Record Fourth{job(), 1};
  own::spawn(std::move(Fourth.Task));
  Record Fifth{job(), 2};
  auto *Pointer = &Fifth;
  own::spawn(std::move(Pointer->Task));
  Record Sixth{job(), 3};
  auto [Task, Number] = std::move(Sixth);
  co_await std::move(Task);
  (void)Number;
}
