// Stub of <trantor/net/EventLoop.h>, Drogon's loop.
#pragma once
#include <utility>
namespace trantor {
using TimerId = unsigned long;
class EventLoop {
  void *poller_ = nullptr;

public:
  EventLoop();
  ~EventLoop();
  void loop();
  void quit();
  static EventLoop *getEventLoopOfCurrentThread();
  template <class Functor> void runInLoop(Functor &&) {}
  template <class Functor> void queueInLoop(Functor &&) {}
  template <class Functor> TimerId runAfter(double, Functor &&) { return 0; }
};
} // namespace trantor
