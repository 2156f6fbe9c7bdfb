// Stub of <stdexec/execution.hpp>: its algorithms are function objects.
#pragma once
#include <optional>
#include <tuple>
namespace stdexec {
namespace __sync_wait {
struct sync_wait_t {
  template <class Sender> std::optional<std::tuple<int>> operator()(Sender &&) const;
};
} // namespace __sync_wait
using __sync_wait::sync_wait_t;
inline constexpr sync_wait_t sync_wait{};
} // namespace stdexec
