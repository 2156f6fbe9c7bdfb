// Coroutines of a library that block.
#pragma once
#include <own/lazy_task.hpp>
#include <unistd.h>
namespace own {
inline lazy_task<> polls() {
  sleep(1);
  co_return;
}
template <class T> lazy_task<T> pollsFor(T Seconds) {
  sleep(Seconds);
  co_return Seconds;
}
} // namespace own
