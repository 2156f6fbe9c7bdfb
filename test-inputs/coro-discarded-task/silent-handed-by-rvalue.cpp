// A function that takes the task by rvalue reference gets it, whatever its name
// promises.
#include <seastar/core/coroutine.hh>
seastar::future<> soon();
template <typename E, typename T> void checkFails(seastar::future<T> &&F) {
  try {
    F.get();
  } catch (const E &) {
  }
}
template <typename T> void checkTimedOut(seastar::future<T> &&F) {
  checkFails<int>(static_cast<seastar::future<T> &&>(F));
}
void test() {
  seastar::future<> F = soon();
  checkTimedOut(static_cast<seastar::future<> &&>(F));
}
