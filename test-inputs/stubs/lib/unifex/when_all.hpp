// Stub of <unifex/when_all.hpp>.
#pragma once
#include <tuple>
#include <type_traits>
#include <unifex/task.hpp>
#include <variant>
namespace unifex {
namespace _when_all {
template <typename T> struct _values {
  using type = std::variant<std::tuple<T>>;
};
template <> struct _values<void> {
  using type = std::variant<std::tuple<>>;
};
template <typename... S> struct _sender {
  class type {
    std::tuple<S...> senders_;

  public:
    _task::_awaiter<std::tuple<typename _values<typename S::result_type>::type...>>
    operator co_await() && noexcept;
  };
};
namespace _cpo {
struct _fn {
  template <typename... S>
  typename _sender<std::remove_reference_t<S>...>::type
  operator()(S &&...) const {
    __builtin_trap();
  }
};
} // namespace _cpo
} // namespace _when_all
inline constexpr _when_all::_cpo::_fn when_all{};
} // namespace unifex
