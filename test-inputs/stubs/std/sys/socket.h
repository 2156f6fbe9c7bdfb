// Stub of <sys/socket.h>.
#pragma once
#include <bits/c_types.h>
#define MSG_DONTWAIT 0x40
extern "C" {
ssize_t recv(int, void *, size_t, int);
ssize_t send(int, const void *, size_t, int);
int accept(int, struct sockaddr *, socklen_t *);
int connect(int, const struct sockaddr *, socklen_t);
}
