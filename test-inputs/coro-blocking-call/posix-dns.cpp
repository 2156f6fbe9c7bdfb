// Looking up names.
#include <netdb.h>
#include <own/lazy_task.hpp>
#include <resolv.h>

own::lazy_task<> lookUp(const char *Name, const sockaddr *Address, res_state R) {
  addrinfo *Result = nullptr;
  hostent Host, *Found = nullptr;
  char Text[64];
  unsigned char Answer[64];
  int Error = 0;
  if (getaddrinfo(Name, "80", nullptr, &Result) != 0) //~ coro-blocking-call: 'getaddrinfo' blocks the thread that runs coroutine 'lookUp'; await an asynchronous resolver, or offload the lookup to a thread pool
    co_return;
  freeaddrinfo(Result);
  getnameinfo(Address, 16, Text, 64, nullptr, 0, 0); //~ coro-blocking-call: 'getnameinfo' blocks
  gethostbyname(Name); //~ coro-blocking-call: 'gethostbyname' blocks
  gethostbyname2(Name, 2); //~ coro-blocking-call: 'gethostbyname2' blocks
  gethostbyname_r(Name, &Host, Text, 64, &Found, &Error); //~ coro-blocking-call: 'gethostbyname_r' blocks
  gethostbyname2_r(Name, 2, &Host, Text, 64, &Found, &Error); //~ coro-blocking-call: 'gethostbyname2_r' blocks
  gethostbyaddr(Address, 16, 2); //~ coro-blocking-call: 'gethostbyaddr' blocks
  gethostbyaddr_r(Address, 16, 2, &Host, Text, 64, &Found, &Error); //~ coro-blocking-call: 'gethostbyaddr_r' blocks
  res_query(Name, 1, 1, Answer, 64); //~ coro-blocking-call: 'res_query' blocks
  res_search(Name, 1, 1, Answer, 64); //~ coro-blocking-call: 'res_search' blocks
  res_send(Answer, 64, Answer, 64); //~ coro-blocking-call: 'res_send' blocks
  res_nquery(R, Name, 1, 1, Answer, 64); //~ coro-blocking-call: 'res_nquery' blocks
  res_nsearch(R, Name, 1, 1, Answer, 64); //~ coro-blocking-call: 'res_nsearch' blocks
  res_nsend(R, Answer, 64, Answer, 64); //~ coro-blocking-call: 'res_nsend' blocks
}
