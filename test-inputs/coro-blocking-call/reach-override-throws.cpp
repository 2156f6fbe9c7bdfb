// An override that only refuses does not count: every one that works blocks.
#include <cppcoro/task.hpp>
#include <unistd.h>

namespace app {
class Transaction {
public:
  virtual ~Transaction() = default;
  virtual void commit() = 0;
};
class Managed : public Transaction {
public:
  void commit() override { sleep(1); } //~ note: 'app::Managed::commit' is what runs //~ note: in 'app::Managed::commit', 'sleep' blocks
};
class Unmanaged : public Transaction {
public:
  void commit() override { throw 1; }
};
} // namespace app

cppcoro::task<> f(app::Transaction &T) {
  T.commit(); //~ coro-blocking-call: 'app::Transaction::commit' blocks
  co_return;
}
