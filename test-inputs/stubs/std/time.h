// Stub of <time.h>.
#pragma once
#include <bits/c_types.h>
#define CLOCK_MONOTONIC 1
extern "C" {
int nanosleep(const struct timespec *, struct timespec *);
int clock_nanosleep(clockid_t, int, const struct timespec *, struct timespec *);
int clock_gettime(clockid_t, struct timespec *);
}
