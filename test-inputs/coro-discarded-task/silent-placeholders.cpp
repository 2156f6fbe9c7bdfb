// A future that is ready stands in where there is nothing to do: nothing is lost
// when it is replaced.
#include <seastar/core/coroutine.hh>
namespace seastar {
future<> make_ready_future();
inline future<> now() { return make_ready_future(); }
} // namespace seastar
seastar::future<> flush();
seastar::future<int> flushed(int);
seastar::future<int> none(int);
seastar::future<> then(bool IsDirty) {
  auto F = seastar::now();
  if (IsDirty)
    F = flush();
  return F.then([] {});
}
seastar::future<> either(bool IsDirty) {
  seastar::future<> F = seastar::make_ready_future();
  if (IsDirty)
    F = flush();
  else
    F = flush();
  return F;
}
