// Stub of <unistd.h>.
#pragma once
#include <bits/c_types.h>
#define STDIN_FILENO 0
#define STDOUT_FILENO 1
extern "C" {
unsigned sleep(unsigned);
int usleep(unsigned);
int pause(void);
char *getpass(const char *);
int fsync(int);
int fdatasync(int);
void sync(void);
int syncfs(int);
ssize_t read(int, void *, size_t);
ssize_t write(int, const void *, size_t);
ssize_t pread(int, void *, size_t, long);
int pipe(int[2]);
int unlink(const char *);
int access(const char *, int);
int close(int);
}
