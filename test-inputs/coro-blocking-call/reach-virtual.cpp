// A virtual call blocks if everything does that it may run.
#include <own/lazy_task.hpp>
#include <unistd.h>

struct Store {
  virtual ~Store() = default;
  virtual void load() = 0;
  virtual void save() = 0;
  virtual void drop() { usleep(1); }
  virtual void list() = 0;
  void reload() { load(); } //~ note: 'Store::reload' calls 'Tape::load' here, by a virtual call
};
struct Disk : Store {
  void load() override { sleep(1); }
  void save() override { sleep(2); } //~ note: in 'Disk::save', 'sleep' blocks
  void drop() override { sleep(3); } //~ note: 'Disk::drop' is one that may run //~ note: in 'Disk::drop', 'sleep' blocks
  void list() override { sleep(4); }
};
struct Tape : Disk {
  void load() override { sleep(5); } //~ note: 'Tape::load' is one that may run //~ note: in 'Tape::load', 'sleep' blocks //~ note: in 'Tape::load', 'sleep' blocks //~ note: in 'Tape::load', 'sleep' blocks
  void save() override {}
  void list() override; // Somewhere else.
};
struct Memory final : Store {
  void load() override { usleep(5); } //~ note: in 'Memory::load', 'usleep' blocks
  void save() override {}
  void drop() override { usleep(6); }
  void list() override {}
};

own::lazy_task<> any(Store &Some, Disk &Real, Memory &Last) {
  Some.load(); //~ coro-blocking-call: 'Store::load' blocks the thread that runs coroutine 'any': it reaches 'sleep'
  Some.reload(); //~ coro-blocking-call: 'Store::reload' blocks the thread that runs coroutine 'any': it reaches 'sleep' through 1 more function
  Some.drop(); //~ coro-blocking-call: 'Store::drop' blocks the thread that runs coroutine 'any': it reaches 'sleep'
  Some.save(); // Not if it is a Tape.
  Some.list(); // Nobody can tell.
  Last.load(); //~ coro-blocking-call: 'Memory::load' blocks the thread that runs coroutine 'any': it reaches 'usleep'
  Last.save();
  Real.Disk::save(); //~ coro-blocking-call: 'Disk::save' blocks the thread that runs coroutine 'any': it reaches 'sleep'
  Real.save();
  Tape Own;
  Own.load(); //~ coro-blocking-call: 'Tape::load' blocks the thread that runs coroutine 'any': it reaches 'sleep'
  Own.save();
  co_return;
}
