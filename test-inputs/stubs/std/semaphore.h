// Stub of <semaphore.h>.
#pragma once
#include <bits/c_types.h>
typedef struct {
  int state;
} sem_t;
extern "C" {
int sem_wait(sem_t *);
int sem_trywait(sem_t *);
int sem_post(sem_t *);
int sem_timedwait(sem_t *, const struct timespec *);
int sem_clockwait(sem_t *, clockid_t, const struct timespec *);
}
