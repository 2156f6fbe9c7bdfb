// folly: blockingWait() and Future::get() wait on a fibers::Baton, which
// suspends only the fiber.
#include <coroutine>
#include <folly/coro/BlockingWait.h>
#include <folly/coro/Task.h>
namespace folly {
template <typename T> class SemiFuture { public: T get() &&; };
namespace fibers {
struct FiberManager {
  template <typename F> int addTaskFuture(F Function) { return Function(); }
};
} // namespace fibers
} // namespace folly
folly::coro::Task<int> load(int);
folly::SemiFuture<int> loadSoon(int);
void fibers(folly::fibers::FiberManager &Manager) {
  Manager.addTaskFuture([] {
    return folly::coro::blockingWait(load(1));
  });
  Manager.addTaskFuture([] {
    return loadSoon(1).get();
  });
}
