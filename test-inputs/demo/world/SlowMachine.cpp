// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.

#include "SlowMachine.h"

#include <thread>

#include <dlfcn.h>
#include <netdb.h>
#include <unistd.h>

namespace {

std::chrono::milliseconds NamesDelay{0}, DiskDelay{0};

/// The C library's function that the one below stands before.
template <typename Function> Function *next(const char *Name) {
  return reinterpret_cast<Function *>(::dlsym(RTLD_NEXT, Name));
}

} // namespace

void storefront::pretendSlowMachine(std::chrono::milliseconds Names,
                                    std::chrono::milliseconds Disk) {
  NamesDelay = Names;
  DiskDelay = Disk;
}

// A program's own functions go before those of shared libraries, also for calls
// from there.
extern "C" int getaddrinfo(const char *Name, const char *Service,
                           const addrinfo *Hints, addrinfo **Result) {
  std::this_thread::sleep_for(NamesDelay);
  return next<decltype(getaddrinfo)>("getaddrinfo")(Name, Service, Hints,
                                                    Result);
}

extern "C" int fsync(int File) {
  std::this_thread::sleep_for(DiskDelay);
  return next<decltype(fsync)>("fsync")(File);
}
