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
  void save() override { sleep(2); } //~ note: 'Disk::save' is one that may run //~ note: in 'Disk::save', 'sleep' blocks
  void only() override { sleep(3); } //~ note: 'Disk::only' is what runs //~ note: in 'Disk::only', 'sleep' blocks
};

own::lazy_task<> any(Store &Some) {
  Some.save(); //~ coro-blocking-call: 'Store::save' may block the thread that runs coroutine 'any': it reaches 'sleep'
  Some.only(); //~ coro-blocking-call: 'Store::only' blocks the thread that runs coroutine 'any': it reaches 'sleep'
  co_return;
}
