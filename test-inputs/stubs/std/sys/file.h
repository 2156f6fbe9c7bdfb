// Stub of <sys/file.h>.
#pragma once
#include <bits/c_types.h>
#define LOCK_EX 2
#define LOCK_NB 4
extern "C" int flock(int, int);
