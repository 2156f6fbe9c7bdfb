// Stub of <resolv.h>.
#pragma once
#include <bits/c_types.h>
typedef struct __res_state *res_state;
extern "C" {
int res_query(const char *, int, int, unsigned char *, int);
int res_search(const char *, int, int, unsigned char *, int);
int res_send(const unsigned char *, int, unsigned char *, int);
int res_nquery(res_state, const char *, int, int, unsigned char *, int);
int res_nsearch(res_state, const char *, int, int, unsigned char *, int);
int res_nsend(res_state, const unsigned char *, int, unsigned char *, int);
}
