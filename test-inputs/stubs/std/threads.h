// Stub of <threads.h>.
#pragma once
#include <bits/c_types.h>
typedef unsigned long thrd_t;
typedef struct {
  int state;
} mtx_t;
typedef struct {
  int state;
} cnd_t;
extern "C" {
int thrd_sleep(const struct timespec *, struct timespec *);
int thrd_join(thrd_t, int *);
int mtx_lock(mtx_t *);
int cnd_wait(cnd_t *, mtx_t *);
int cnd_timedwait(cnd_t *, mtx_t *, const struct timespec *);
}
