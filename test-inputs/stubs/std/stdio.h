// Stub of <stdio.h>.
#pragma once
#include <bits/c_types.h>
extern "C" {
typedef struct FILE FILE;
FILE *popen(const char *, const char *);
int pclose(FILE *);
int getchar(void);
int printf(const char *, ...);
}
