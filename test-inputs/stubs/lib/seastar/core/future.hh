// Stub of <seastar/core/future.hh>: no promise in the class and no operator
// co_await either; see <seastar/core/coroutine.hh>.
#pragma once
#include <utility>
namespace seastar {
template <typename T = void> class [[nodiscard]] future {
public:
  future(future &&) noexcept;
  future &operator=(future &&) noexcept;
  bool available() const noexcept;
  bool failed() const noexcept;
  T get();
  template <typename F> future<> then(F &&Function) {
    if constexpr (!std::is_void_v<T>)
      Function(get());
    else
      Function();
    __builtin_trap();
  }

private:
  void *_state = nullptr;
};
} // namespace seastar
