// Stub of <seastar/core/when_all.hh>.
#pragma once
#include <seastar/core/future.hh>
#include <tuple>
namespace seastar {
template <typename... F> future<std::tuple<F...>> when_all(F &&...);
template <typename... T>
future<std::tuple<T...>> when_all_succeed(future<T> &&...);
} // namespace seastar
