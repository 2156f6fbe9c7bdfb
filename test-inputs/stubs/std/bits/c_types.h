// Stub of the C library's basic types.
#pragma once
typedef __SIZE_TYPE__ size_t;
typedef long ssize_t;
typedef long time_t;
typedef int pid_t;
typedef int clockid_t;
typedef unsigned socklen_t;
struct timespec {
  time_t tv_sec;
  long tv_nsec;
};
struct timeval {
  time_t tv_sec;
  long tv_usec;
};
struct sockaddr {
  unsigned short sa_family;
  char sa_data[14];
};
typedef struct {
  unsigned long bits[16];
} sigset_t;
