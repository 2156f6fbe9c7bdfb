//===- Interrupt.cpp - a run that is told to stop -------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/run/Interrupt.h"
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace corolint {

// What a signal handler can get at.
static volatile std::sig_atomic_t Caught = 0;
static volatile std::sig_atomic_t WakeUp = -1;

static void onSignal(int Signal) {
  if (Caught) {
    // As if nobody had caught it; it arrives when this function is left.
    struct sigaction Default = {};
    Default.sa_handler = SIG_DFL;
    ::sigaction(Signal, &Default, nullptr);
    ::raise(Signal);
    return;
  }
  Caught = Signal;
  const int Saved = errno;
  if (WakeUp >= 0)
    (void)!::write(WakeUp, "", 1);
  errno = Saved;
}

Interrupt::Interrupt() {
  Caught = 0;
  if (::pipe(Ends) == 0)
    for (const int End : Ends) {
      ::fcntl(End, F_SETFD, FD_CLOEXEC);
      ::fcntl(End, F_SETFL, O_NONBLOCK);
    }
  WakeUp = Ends[1];
  for (const int Signal : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction Old = {};
    if (::sigaction(Signal, nullptr, &Old) != 0 || Old.sa_handler == SIG_IGN)
      continue;
    struct sigaction New = {};
    New.sa_handler = onSignal;
    ::sigemptyset(&New.sa_mask);
    ::sigaction(Signal, &New, nullptr);
    Before.push_back({Signal, Old});
  }
}

Interrupt::~Interrupt() {
  for (const Replaced &R : Before)
    ::sigaction(R.Signal, &R.Action, nullptr);
  WakeUp = -1;
  for (const int End : Ends)
    if (End >= 0)
      ::close(End);
}

int Interrupt::signal() const { return Caught; }

} // namespace corolint
