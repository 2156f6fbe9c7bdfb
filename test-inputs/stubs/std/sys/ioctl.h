// Stub of <sys/ioctl.h>.
#pragma once
#include <bits/c_types.h>
#define FIONBIO 0x5421
#define FIONREAD 0x541B
extern "C" int ioctl(int, unsigned long, ...);
