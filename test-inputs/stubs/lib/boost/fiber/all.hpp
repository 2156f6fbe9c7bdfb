// Stub of <boost/fiber/all.hpp>.
#pragma once
#include <chrono>
#include <utility>
namespace boost {
namespace fibers {
class fiber {
  void *impl_ = nullptr;

public:
  template <typename Fn, typename... Arg> fiber(Fn &&Function, Arg &&...) {
    Function();
  }
  ~fiber();
  void join();
  void detach();
};
class mutex {
  void *owner_ = nullptr;

public:
  void lock();
  void unlock();
};
template <typename R> class future {
  void *state_ = nullptr;

public:
  future(future &&) noexcept;
  R get();
  void wait() const;
};
template <typename Fn>
future<std::invoke_result_t<Fn>> async(Fn &&Function) {
  Function();
  __builtin_trap();
}
} // namespace fibers
namespace this_fiber {
template <typename Rep, typename Period>
void sleep_for(const std::chrono::duration<Rep, Period> &);
} // namespace this_fiber
} // namespace boost
