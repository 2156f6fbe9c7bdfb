// Stub of <async_simple/coro/Collect.h>.
#pragma once
#include <async_simple/coro/Lazy.h>
#include <tuple>
namespace async_simple {
template <typename T> class Try {
public:
  T &value() &;
  T &&value() &&;

private:
  T _value;
};
namespace coro {
template <typename... L>
auto collectAllPara(L...) -> Lazy<std::tuple<Try<typename L::ValueType>...>> {
  __builtin_trap();
}
} // namespace coro
} // namespace async_simple
