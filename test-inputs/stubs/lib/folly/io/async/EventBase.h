// Stub of <folly/io/async/EventBase.h>: its destructor runs what is left.
#pragma once
#include <folly/coro/Task.h>
namespace folly {
class EventBase : public Executor {
  void *evb_ = nullptr;

public:
  EventBase();
  ~EventBase();
  bool loop();
  void loopForever();
  template <class F> void runInEventBaseThread(F &&) noexcept {}
  template <class F> void runInLoop(F &&) {}
};
} // namespace folly
