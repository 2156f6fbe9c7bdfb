// A reactor inside of a reactor: waiting for descriptors.
#include <own/lazy_task.hpp>
#include <poll.h>
#include <sys/epoll.h>

own::lazy_task<> reactor(pollfd *Files, epoll_event *Events, int Timeout) {
  poll(Files, 1, -1); //~ coro-blocking-call: 'poll' blocks the thread that runs coroutine 'reactor'; await the descriptor's readiness through this coroutine's library
  poll(Files, 1, Timeout); //~ coro-blocking-call: 'poll' blocks
  ppoll(Files, 1, nullptr, nullptr); //~ coro-blocking-call: 'ppoll' blocks
  epoll_wait(3, Events, 8, 1000); //~ coro-blocking-call: 'epoll_wait' blocks
  epoll_pwait(3, Events, 8, -1, nullptr); //~ coro-blocking-call: 'epoll_pwait' blocks
  co_return;
}
