// Stub of <sys/stat.h>.
#pragma once
#include <bits/c_types.h>
struct stat {
  long st_size;
};
extern "C" {
int stat(const char *, struct stat *);
int fstat(int, struct stat *);
int mkdir(const char *, unsigned);
int mkfifo(const char *, unsigned);
}
