//===- Interrupt.h - a run that is told to stop --------------- -*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Ctrl-C and a friendly kill stop a run so that it can still say how far it
// came. A second one ends it at once.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_RUN_INTERRUPT_H
#define COROLINT_DRIVER_RUN_INTERRUPT_H

#include <csignal>
#include <vector>

namespace corolint {

/// As long as it lives, SIGINT, SIGTERM and SIGHUP are remembered instead of
/// ending the process, unless they were ignored before. There is at most one at
/// a time.
class Interrupt {
public:
  Interrupt();
  ~Interrupt();
  Interrupt(const Interrupt &) = delete;
  Interrupt &operator=(const Interrupt &) = delete;

  /// The first signal that came; 0 where none did.
  int signal() const;
  /// Can be read from once a signal came; -1 where there is no such thing.
  int descriptor() const { return Ends[0]; }

private:
  struct Replaced {
    int Signal;
    struct sigaction Action;
  };

  int Ends[2] = {-1, -1};
  std::vector<Replaced> Before;
};

} // namespace corolint

#endif // COROLINT_DRIVER_RUN_INTERRUPT_H
