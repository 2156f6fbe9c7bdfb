// A virtual call blocks if everything does that it may run.
#include <own/lazy_task.hpp>
#include <unistd.h>

struct Store {
  virtual ~Store() = default;
  virtual void load() = 0;
  virtual void save() = 0;
  virtual void drop() { usleep(1); }
  virtual void list() = 0;
  void reload() { load(); }
};
struct Disk : Store {
  void load() override { sleep(1); }
  void save() override { sleep(2); }
  void drop() override { sleep(3); }
  void list() override { sleep(4); }
};
struct Tape : Disk {
  void load() override { sleep(5); }
  void save() override {}
  void list() override; // Somewhere else.
};
struct Memory final : Store {
  void load() override { usleep(5); }
  void save() override {}
  void drop() override { usleep(6); }
  void list() override {}
};

own::lazy_task<> any(Store &Some, Disk &Real, Memory &Last) {
  Some.load();
  Some.reload();
  Some.drop();
  Some.save(); // Not if it is a Tape.
  Some.list(); // Nobody can tell.
  Last.load();
  Last.save();
  Real.Disk::save();
  Real.save();
  Tape Own;
  Own.load();
  Own.save();
  co_return;
}
