// What runs before the loop starts may block: the initialisers of namespace
// scope, loaders that main calls, constructors of what it makes.
#include <own/lazy_task.hpp>
#include <thread>
#include <unistd.h>

struct Settings {
  unsigned Left = sleep(1);
  Settings() { sleep(2); }
  void operator()() const { sleep(3); }
  [[clang::annotate("corolint::blocking")]] static Settings load();
};

static Settings Global = Settings::load();
static unsigned Warmup = [] { return sleep(1); }();
inline const Settings &loaded() {
  static Settings Once = Settings::load();
  return Once;
}

struct Server {
  Settings Config = Settings::load();
  explicit Server(unsigned Left = sleep(1));
  own::lazy_task<int> run();
};
own::lazy_task<int> Server::run() { co_return 1; }

int main() {
  Settings Local = Settings::load();
  Local();
  Server Main;
  std::jthread Reporter([] { sleep(1); });
  return own::sync_wait(Main.run());
}
