// Stub of <sys/epoll.h>.
#pragma once
#include <bits/c_types.h>
struct epoll_event {
  unsigned events;
};
extern "C" {
int epoll_wait(int, struct epoll_event *, int, int);
int epoll_pwait(int, struct epoll_event *, int, int, const sigset_t *);
}
