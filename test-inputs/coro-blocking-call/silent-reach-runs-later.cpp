// A function that calls what it is given in one case, and keeps it for others
// in another, says nothing about which it is here.
#include <cppcoro/task.hpp>
#include <functional>
#include <unistd.h>
#include <vector>

namespace app {
class Pool {
public:
  template <class F> void post(F Fn) {
    if (IsInline) {
      Fn();
      return;
    }
    Jobs.push_back(Fn);
  }

private:
  bool IsInline = false;
  std::vector<std::function<void()>> Jobs;
};
} // namespace app

cppcoro::task<int> f(app::Pool &Pool) {
  Pool.post([] { sleep(1); });
  co_return 1;
}
