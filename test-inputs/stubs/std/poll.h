// Stub of <poll.h>.
#pragma once
#include <bits/c_types.h>
#define POLLIN 1
typedef unsigned long nfds_t;
struct pollfd {
  int fd;
  short events;
  short revents;
};
extern "C" {
int poll(struct pollfd *, nfds_t, int);
int ppoll(struct pollfd *, nfds_t, const struct timespec *, const sigset_t *);
}
