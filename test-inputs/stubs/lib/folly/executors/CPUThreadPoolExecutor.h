// Stub of <folly/executors/CPUThreadPoolExecutor.h> and its bases.
#pragma once
#include <folly/coro/Task.h>
#include <functional>
namespace folly {
class ThreadPoolExecutor {
public:
  virtual ~ThreadPoolExecutor();
  void stop();
  void join();
};
class CPUThreadPoolExecutor : public ThreadPoolExecutor {
public:
  explicit CPUThreadPoolExecutor(unsigned long);
  ~CPUThreadPoolExecutor() override;
  void add(std::function<void()>);
};
template <class F> void via(CPUThreadPoolExecutor *, F &&) {}
namespace coro {
template <class T> Task<T> co_withExecutor(CPUThreadPoolExecutor *, Task<T>);
} // namespace coro
} // namespace folly
