//===- Worker.h - the loop of a worker process ---------------- -*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A worker analyses one file after the other until its input ends. It is a
// process of its own so that a crash, which Clang is not above, costs one file
// and not the run.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_RUN_WORKER_H
#define COROLINT_DRIVER_RUN_WORKER_H

#include <cstdint>

namespace corolint {

/// What the driver tells a worker on its command line.
struct WorkerOptions {
  uint64_t MemoryLimit = 0; ///< In bytes; 0 for none.
  bool TimeChecks = false;
};

/// Serves the protocol on standard input and output; returns the exit code.
int runWorker(const WorkerOptions &Opts);

} // namespace corolint

#endif // COROLINT_DRIVER_RUN_WORKER_H
