// With VirtualCalls: never, only what is certain to run counts.
#include <own/lazy_task.hpp>
#include <unistd.h>

struct Store {
  virtual ~Store() = default;
  virtual void save() = 0;
};
struct Disk : Store {
  void save() override { sleep(2); }
};

own::lazy_task<> any(Store &Some) {
  Some.save();
  co_return;
}
