// Stub of <async_simple/coro/Collect.h>.
#pragma once
#include <async_simple/coro/Lazy.h>
#include <tuple>
namespace async_simple {
namespace coro {
template <typename... L>
auto collectAllPara(L...) -> Lazy<std::tuple<typename L::ValueType...>> {
  __builtin_trap();
}
} // namespace coro
} // namespace async_simple
