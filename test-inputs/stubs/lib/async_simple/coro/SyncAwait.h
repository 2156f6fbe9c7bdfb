// Stub of <async_simple/coro/SyncAwait.h>.
#pragma once
#include <async_simple/coro/Lazy.h>
namespace async_simple {
namespace coro {
template <typename T> T syncAwait(Lazy<T>);
template <typename T> T syncAwait(Lazy<T>, Executor *);
} // namespace coro
} // namespace async_simple
