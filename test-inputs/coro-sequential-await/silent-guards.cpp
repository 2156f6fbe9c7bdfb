// A result that nobody looks at is held for its lifetime, like a lock or a
// permit: what follows needs it.
#include <own/lazy_task.hpp>

struct Permit {
  ~Permit();
};
own::lazy_task<Permit> permit(int);
own::lazy_task<int> price(int);

own::lazy_task<int> guarded() {
  auto Held = co_await permit(1);
  auto Price = co_await price(1);
  [[maybe_unused]] auto Also = co_await permit(2);
  co_return Price;
}
