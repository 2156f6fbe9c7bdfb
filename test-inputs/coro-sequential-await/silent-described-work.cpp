// A function that only describes work for later has a body that says nothing about
// the work.
#include <own/lazy_task.hpp>

inline own::lazy_task<> makeOperation(int, void *On) {
  return static_cast<own::lazy_task<> &&>(
      *static_cast<own::lazy_task<> *>(On));
}

struct Channel {
  own::lazy_task<> async_send() { return makeOperation(1, this); }
  own::lazy_task<> async_receive() { return makeOperation(2, this); }
};
struct Socket {
  void *Handle;
};
own::lazy_task<> async_write(Socket &On, const char *) {
  return makeOperation(3, On.Handle);
}

struct Session {
  Channel Lock;
  Socket Peer;
  own::lazy_task<> beat() {
    co_await Lock.async_send();
    co_await async_write(Peer, "heartbeat");
    co_await Lock.async_receive();
  }
};
