// Operands that are never evaluated block nobody.
#include <own/lazy_task.hpp>
#include <future>
#include <unistd.h>

template <class T>
concept Gettable = requires(T Value) { Value.get(); };

own::lazy_task<int> unevaluated(std::future<int> &Future) {
  using Result = decltype(Future.get());
  static_assert(noexcept(sleep(1)) || !noexcept(Future.get()));
  int Size = sizeof(sleep(1)) + sizeof(decltype(sleep(1)));
  bool Has = requires { Future.get(); };
  if (Gettable<std::future<int>> && Has)
    co_return Size;
  __typeof__(sleep(1)) Unsigned = 0;
  co_return Result(Unsigned);
}
