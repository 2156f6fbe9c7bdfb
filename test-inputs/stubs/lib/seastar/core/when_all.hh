// Stub of <seastar/core/when_all.hh>.
#pragma once
#include <seastar/core/future.hh>
#include <tuple>
#include <vector>
namespace seastar {
template <typename... F> future<std::tuple<F...>> when_all(F &&...);
template <typename... T>
future<std::tuple<T...>> when_all_succeed(future<T> &&...);
template <typename T>
future<std::vector<T>> when_all_succeed(std::vector<future<T>> &&futures);
future<> when_all_succeed(std::vector<future<>> &&futures);
} // namespace seastar
