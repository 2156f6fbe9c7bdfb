// A guard whose destructor does something only if a flag says so: whether it
// does is decided where the guard is made, or by what happened since.
#include <cppcoro/task.hpp>
#include <cstdio>
#include <unistd.h>

namespace app {
struct Store {
  void commit() { fsync(File); }
  int File = 0;
};
struct Settings {
  bool KeepOpen = true;
};

class Transaction {
public:
  explicit Transaction(Store &S, bool KeepOpen = true)
      : S(S), KeepOpen(KeepOpen) {}
  ~Transaction() {
    if (!KeepOpen)
      S.commit();
  }

private:
  Store &S;
  bool KeepOpen;
};

int header(Store &S, const Settings &Config, int Hash) {
  Transaction Open(S, Config.KeepOpen);
  return Hash + 1;
}
int body(Store &S, int Hash) {
  Transaction Open(S, true);
  return Hash + 2;
}
} // namespace app

cppcoro::task<int> f(app::Store &S, const app::Settings &Config) {
  co_return app::header(S, Config, 1) + app::body(S, 1);
}
