// Stub of <fcntl.h>.
#pragma once
#include <bits/c_types.h>
#define O_RDONLY 0
#define O_RDWR 2
#define O_CREAT 64
#define O_NONBLOCK 2048
#define O_CLOEXEC 524288
#define F_GETFL 3
#define F_SETFL 4
#define F_SETLK 6
#define F_SETLKW 7
struct flock {
  short l_type;
};
extern "C" {
int open(const char *, int, ...);
int openat(int, const char *, int, ...);
int creat(const char *, unsigned);
int fcntl(int, int, ...);
}
