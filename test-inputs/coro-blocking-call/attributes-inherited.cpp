// What an attribute says of a virtual function holds for what overrides it, unless
// that says otherwise.
#include <own/lazy_task.hpp>

struct Store {
  virtual ~Store();
  [[clang::annotate("corolint::blocking")]] virtual int load(int); //~ note: declared blocking here
};
struct Cached : Store {
  [[clang::annotate("corolint::nonblocking")]] int load(int) override;
};
struct Remote : Store {
  int load(int) override;
};

own::lazy_task<int> loads(Cached &Near, Remote &Far) {
  int Sum = Near.load(1);
  Sum += Far.load(2); //~ coro-blocking-call: 'Remote::load' blocks
  co_return Sum;
}
