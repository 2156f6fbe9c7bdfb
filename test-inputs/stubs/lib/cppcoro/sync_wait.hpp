// Stub of <cppcoro/sync_wait.hpp>.
#pragma once
#include <cppcoro/task.hpp>
namespace cppcoro {
template <typename T> T sync_wait(task<T> &&);
template <typename T> T sync_wait(task<T> &);
} // namespace cppcoro
