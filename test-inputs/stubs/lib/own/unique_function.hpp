// A home-made std::move_only_function.
#pragma once
#include <type_traits>
namespace own {
template <class Signature> class unique_function;
template <class R, class... Args> class unique_function<R(Args...)> {
  void *Target = nullptr;

public:
  unique_function() noexcept;
  template <class F> unique_function(F) {}
  unique_function(unique_function &&) noexcept;
  ~unique_function();
  R operator()(Args...);
};
} // namespace own
