//===- WorkerSetup.cpp - what makes a process a worker --------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/run/WorkerSetup.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/ErrorHandling.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/PrettyStackTrace.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/Signals.h"
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <new>
#include <sys/resource.h>
#include <unistd.h>
#include <utility>
#ifdef __linux__
#include <sys/prctl.h>
#endif

using namespace llvm;

namespace corolint {

/// Says so, and what the worker was at, in the memory that the limit kept back.
[[noreturn]] static void endOutOfMemory() {
  // What prints the stack allocates, too.
  rlimit Limit;
  if (::getrlimit(RLIMIT_DATA, &Limit) == 0) {
    Limit.rlim_cur = Limit.rlim_max;
    ::setrlimit(RLIMIT_DATA, &Limit);
  }
  static constexpr char Message[] = "corolint: out of memory\n";
  static bool IsSecond = false;
  if (!std::exchange(IsSecond, true)) {
    (void)!::write(STDERR_FILENO, Message, std::strlen(Message));
    sys::RunSignalHandlers();
  }
  ::_exit(WorkerOutOfMemory);
}

static void onBadAllocation(void *, const char *, bool) { endOutOfMemory(); }

/// Limits what is allocated, not what is mapped: precompiled headers and other
/// files can be dropped from memory at any time.
static void limitMemory(uint64_t Bytes) {
  std::set_new_handler(endOutOfMemory);
  install_bad_alloc_error_handler(onBadAllocation);
  if (Bytes == 0 || !CanLimitMemory)
    return;
  rlimit Limit;
  if (::getrlimit(RLIMIT_DATA, &Limit) != 0)
    return;
  if (Limit.rlim_max == RLIM_INFINITY || Bytes < Limit.rlim_max)
    Limit.rlim_cur = Bytes;
  ::setrlimit(RLIMIT_DATA, &Limit);
}

void setUpWorker(uint64_t MemoryLimit) {
#ifdef __linux__
  // Should the driver be killed, nobody is left who would end this process.
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
  sys::Process::PreventCoreFiles();
  // Addresses are enough: looking up their names can take longer than the
  // analysis did, and the names of functions under analysis matter more.
  ::setenv("LLVM_DISABLE_SYMBOLIZATION", "1", /*overwrite=*/0);
  setBugReportMsg("");
  sys::PrintStackTraceOnErrorSignal("corolint");
  EnablePrettyStackTrace();
  // Ctrl-C in a terminal goes to all processes. What happens then is up to the
  // driver. After the above, which brings a handler of its own.
  std::signal(SIGINT, SIG_IGN);
  limitMemory(MemoryLimit);
}

/// The number of kilobytes that `/proc/self/status` has for \p Key, as bytes.
static uint64_t statusBytes(StringRef Key) {
  ErrorOr<std::unique_ptr<MemoryBuffer>> Status =
      MemoryBuffer::getFileAsStream("/proc/self/status");
  if (!Status)
    return 0;
  const StringRef Rest = (*Status)->getBuffer().split(Key).second.ltrim(": \t");
  uint64_t Kilobytes = 0;
  return Rest.take_while([](char C) {
               return C >= '0' && C <= '9';
             }).getAsInteger(10, Kilobytes)
             ? 0
             : Kilobytes << 10;
}

uint64_t residentBytes() { return statusBytes("VmRSS"); }

void resetPeak() {
  const int File = ::open("/proc/self/clear_refs", O_WRONLY | O_CLOEXEC);
  if (File < 0)
    return;
  (void)!::write(File, "5", 1);
  ::close(File);
}

uint64_t peakBytes() { return statusBytes("VmHWM"); }

} // namespace corolint
