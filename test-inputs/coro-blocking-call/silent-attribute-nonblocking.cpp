// A declaration that says it does not block is believed, also about a function
// that the catalogue knows; attributes of others mean nothing.
#include <own/lazy_task.hpp>

extern "C" {
[[clang::annotate("corolint::nonblocking")]] unsigned sleep(unsigned);
int system(const char *) noexcept [[clang::nonblocking]];
}
[[clang::annotate("blocking")]] void other();
[[clang::annotate("corolint::offload")]] void offload();
void quick() noexcept [[clang::nonblocking(true)]];
void allocates() [[clang::allocating]];

own::lazy_task<> quickCalls() {
  sleep(1);
  system("true");
  other();
  offload();
  quick();
  co_return;
}
