// Nothing is created in operands that are not evaluated, and nothing in the
// branches that are not compiled.
#include <own/lazy_task.hpp>

own::lazy_task<> job();

own::lazy_task<> types() {
  using Task = decltype(job());
  static_assert(sizeof(job()) == sizeof(Task));
  static_assert(!noexcept(job()));
  static_assert(requires { job(); });
  if constexpr (sizeof(Task) == 1)
    job();
  co_return;
}
