// Stub of <sys/wait.h>.
#pragma once
#include <bits/c_types.h>
#define WNOHANG 1
#define WUNTRACED 2
struct rusage;
extern "C" {
pid_t wait(int *);
pid_t wait3(int *, int, struct rusage *);
pid_t wait4(pid_t, int *, int, struct rusage *);
pid_t waitpid(pid_t, int *, int);
}
