// Stub of <sys/socket.h>.
#pragma once
#include <bits/c_types.h>
#define AF_INET 2
#define SOCK_STREAM 1
#define SOCK_DGRAM 2
#define SOCK_NONBLOCK 2048
#define SOCK_CLOEXEC 524288
#define MSG_DONTWAIT 0x40
#define MSG_NOSIGNAL 0x4000
extern "C" {
int socket(int, int, int);
ssize_t recv(int, void *, size_t, int);
ssize_t send(int, const void *, size_t, int);
int accept(int, struct sockaddr *, socklen_t *);
int accept4(int, struct sockaddr *, socklen_t *, int);
int bind(int, const struct sockaddr *, socklen_t);
int listen(int, int);
int connect(int, const struct sockaddr *, socklen_t);
}
