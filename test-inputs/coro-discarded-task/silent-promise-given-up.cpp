// The future of a promise that is made here is given up together with it.
#include <seastar/core/coroutine.hh>
namespace seastar {
template <typename T = void> class promise {
public:
  future<T> get_future();
};
} // namespace seastar
bool subscribe(seastar::promise<> &);
seastar::future<> failed();
seastar::future<> await() {
  seastar::promise<> P;
  auto F = P.get_future();
  if (!subscribe(P))
    return failed();
  return F;
}
