// Stub of <dirent.h>.
#pragma once
#include <bits/c_types.h>
typedef struct DIR DIR;
struct dirent {
  char d_name[256];
};
extern "C" {
DIR *opendir(const char *);
struct dirent *readdir(DIR *);
int closedir(DIR *);
}
