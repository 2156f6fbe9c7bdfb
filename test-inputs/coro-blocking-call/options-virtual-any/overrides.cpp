// With VirtualCalls: any, one override that blocks is enough.
#include <own/lazy_task.hpp>
#include <unistd.h>

struct Store {
  virtual ~Store() = default;
  virtual void save() = 0;
  virtual void only() = 0;
};
struct Memory : Store {
  void save() override {}
  void only() override = 0;
};
struct Disk : Store {
  void save() override { sleep(2); }
  void only() override { sleep(3); }
};

own::lazy_task<> any(Store &Some) {
  Some.save();
  Some.only();
  co_return;
}
