// Stub of <signal.h>.
#pragma once
#include <bits/c_types.h>
typedef struct {
  int si_signo;
} siginfo_t;
extern "C" {
int sigemptyset(sigset_t *);
int sigsuspend(const sigset_t *);
int sigwait(const sigset_t *, int *);
int sigwaitinfo(const sigset_t *, siginfo_t *);
}
