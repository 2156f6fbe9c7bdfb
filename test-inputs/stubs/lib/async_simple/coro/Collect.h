// Stub of <async_simple/coro/Collect.h>.
#pragma once
#include <async_simple/coro/Lazy.h>
#include <cstddef>
#include <tuple>
#include <vector>
namespace async_simple {
template <typename T> class Try {
public:
  T &value() &;
  T &&value() &&;

private:
  T _value;
};
template <> class Try<void> {
public:
  void value();

private:
  void *_error;
};
namespace coro {
template <typename T>
Lazy<std::vector<Try<T>>> collectAllPara(std::vector<Lazy<T>> &&input);
template <typename T>
Lazy<std::vector<Try<T>>>
collectAllWindowedPara(std::size_t maxConcurrency, bool yield,
                       std::vector<Lazy<T>> &&input);
template <typename... L>
auto collectAllPara(L...) -> Lazy<std::tuple<Try<typename L::ValueType>...>> {
  __builtin_trap();
}
} // namespace coro
} // namespace async_simple
