// Stub of <stdlib.h>.
#pragma once
#include <bits/c_types.h>
extern "C" {
int system(const char *);
[[noreturn]] void abort(void);
int abs(int);
void qsort(void *, size_t, size_t, int (*)(const void *, const void *));
void *bsearch(const void *, const void *, size_t, size_t,
              int (*)(const void *, const void *));
}
