// Stub of <stdio.h>.
#pragma once
#include <bits/c_types.h>
extern "C" {
typedef struct FILE FILE;
extern FILE *stdin;
extern FILE *stdout;
extern FILE *stderr;
#define stdin stdin
#define stdout stdout
#define stderr stderr
FILE *popen(const char *, const char *);
int pclose(FILE *);
int getchar(void);
int printf(const char *, ...);
int fprintf(FILE *, const char *, ...);
FILE *fopen(const char *, const char *);
FILE *fmemopen(void *, size_t, const char *);
int fclose(FILE *);
size_t fread(void *, size_t, size_t, FILE *);
size_t fwrite(const void *, size_t, size_t, FILE *);
char *fgets(char *, int, FILE *);
int fflush(FILE *);
}
