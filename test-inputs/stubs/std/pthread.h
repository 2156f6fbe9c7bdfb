// Stub of <pthread.h>.
#pragma once
#include <bits/c_types.h>
typedef unsigned long pthread_t;
typedef struct {
  int state;
} pthread_mutex_t;
typedef struct {
  int state;
} pthread_cond_t;
typedef struct {
  int state;
} pthread_barrier_t;
extern "C" {
int pthread_join(pthread_t, void **);
int pthread_mutex_lock(pthread_mutex_t *);
int pthread_mutex_trylock(pthread_mutex_t *);
int pthread_mutex_unlock(pthread_mutex_t *);
int pthread_cond_wait(pthread_cond_t *, pthread_mutex_t *);
int pthread_cond_timedwait(pthread_cond_t *, pthread_mutex_t *,
                           const struct timespec *);
int pthread_barrier_wait(pthread_barrier_t *);
}
