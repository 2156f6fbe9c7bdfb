//===- Scheduler.h - analyses many files at once -------------- -*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Spreads jobs over worker processes and survives whatever these do: a worker
// that crashes, hangs, needs too much memory or talks nonsense costs the file
// that it was on. The driver's own process never parses anything.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_RUN_SCHEDULER_H
#define COROLINT_DRIVER_RUN_SCHEDULER_H

#include "driver/Finding.h"
#include "driver/run/Analyzer.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace corolint {

class Interrupt;
class Progress;
struct RunLog;

struct RunOptions {
  /// The program that is run as a worker: this one.
  std::string Executable;
  unsigned MaxWorkers = 1;
  /// For one file; 0 for no limit.
  std::chrono::seconds Timeout{0};
  /// What a worker may allocate, in bytes; 0 for no limit.
  uint64_t MemoryLimit = 0;
  /// The same for one that has the machine to itself.
  uint64_t MemoryLimitAlone = 0;
  /// Measure what each check takes.
  bool TimeChecks = false;
  /// Print what workers that died had to say.
  bool Verbose = false;
  /// Called, where given, with each result that a worker sends, and its job's
  /// index, when it arrives.
  llvm::function_ref<void(size_t, FileResult &)> Arrived = nullptr;
  // Each of these may be null; they may serve several runs.
  const Interrupt *Stop = nullptr;
  Progress *Show = nullptr;
  RunLog *Log = nullptr;
};

/// The reason of files that were not analysed because the run was interrupted.
inline constexpr char InterruptedReason[] = "the run was interrupted";

/// Analyses \p Jobs, the costly ones first. The results are in the order of the
/// jobs. A job whose worker dies is tried once more in a new one, and is not
/// analysed where that one dies, too. Where the run is interrupted, what is
/// left is not analysed. Fails only where no worker can be started.
llvm::Expected<std::vector<FileResult>>
runJobs(llvm::ArrayRef<AnalysisJob> Jobs, const AnalysisSettings &Settings,
        const RunOptions &Opts);

} // namespace corolint

#endif // COROLINT_DRIVER_RUN_SCHEDULER_H
