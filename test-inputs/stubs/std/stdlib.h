// Stub of <stdlib.h>.
#pragma once
#include <bits/c_types.h>
extern "C" {
int system(const char *);
[[noreturn]] void abort(void);
int abs(int);
}
