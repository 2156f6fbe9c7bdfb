// Functions that the project lists: by their full names and by globs, with
// advice or without; constructors, destructors, operators, inherited members.
#include <future>
#include <own/lazy_task.hpp>
#include <thread>
#include <unistd.h>

namespace db {
struct Session {
  int exec(const char *);
  own::lazy_task<int> execAsync(const char *);
};
struct Pooled : Session {};
} // namespace db
namespace legacy {
void load();
void fine();
namespace inner {
struct Store {
  void flush();
};
} // namespace inner
} // namespace legacy
namespace app {
struct File {
  explicit File(const char *);
};
struct Lock {
  ~Lock();
};
void operator<<(Lock &, int);
struct Group {
  void waitForAll();
};
} // namespace app
void poke();
namespace other {
void poke();
int load();
} // namespace other

own::lazy_task<> uses(db::Pooled &Rows, legacy::inner::Store &Store,
                      app::Group &Jobs) {
  Rows.exec("select 1"); //~ coro-blocking-call: 'db::Pooled::exec' blocks the thread that runs coroutine 'uses'; await 'execAsync' instead
  co_await Rows.execAsync("select 1");
  legacy::load(); //~ coro-blocking-call: 'legacy::load' blocks the thread that runs coroutine 'uses'; offload the call to a thread pool and await that
  legacy::fine();
  Store.flush(); //~ coro-blocking-call: 'legacy::inner::Store::flush' blocks
  Jobs.waitForAll(); //~ coro-blocking-call: 'app::Group::waitForAll' blocks
  poke(); //~ coro-blocking-call: 'poke' blocks
  other::poke();
  other::load();
  app::File Local("name"); //~ coro-blocking-call: constructing 'app::File' blocks
  app::Lock Guard; //~ coro-blocking-call: destroying 'app::Lock' blocks
  Guard << 1; //~ coro-blocking-call: 'app::operator<<' blocks
}
