// Stub of <sys/select.h>.
#pragma once
#include <bits/c_types.h>
typedef struct {
  long bits[16];
} fd_set;
extern "C" int select(int, fd_set *, fd_set *, fd_set *, struct timeval *);
