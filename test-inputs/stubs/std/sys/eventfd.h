// Stub of <sys/eventfd.h>.
#pragma once
#include <bits/c_types.h>
#define EFD_NONBLOCK 2048
extern "C" {
int eventfd(unsigned, int);
int eventfd_read(int, unsigned long *);
}
