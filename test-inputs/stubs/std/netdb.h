// Stub of <netdb.h>.
#pragma once
#include <bits/c_types.h>
#define AI_NUMERICHOST 4
#define AI_PASSIVE 1
#define NI_NUMERICHOST 1
#define NI_NUMERICSERV 2
struct addrinfo {
  int ai_flags;
  struct sockaddr *ai_addr;
  struct addrinfo *ai_next;
};
struct hostent {
  char *h_name;
};
extern "C" {
int getaddrinfo(const char *, const char *, const struct addrinfo *,
                struct addrinfo **);
void freeaddrinfo(struct addrinfo *);
int getnameinfo(const struct sockaddr *, socklen_t, char *, socklen_t, char *,
                socklen_t, int);
struct hostent *gethostbyname(const char *);
struct hostent *gethostbyname2(const char *, int);
int gethostbyname_r(const char *, struct hostent *, char *, size_t,
                    struct hostent **, int *);
int gethostbyname2_r(const char *, int, struct hostent *, char *, size_t,
                     struct hostent **, int *);
struct hostent *gethostbyaddr(const void *, socklen_t, int);
int gethostbyaddr_r(const void *, socklen_t, int, struct hostent *, char *,
                    size_t, struct hostent **, int *);
}
