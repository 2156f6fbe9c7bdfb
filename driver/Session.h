//===- Session.h - what the runs of one invocation share ------ -*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// An invocation may analyse files in several steps. Who is to stop them, the
// progress that people see, and the log of what happened go on from one to the
// next.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_SESSION_H
#define COROLINT_DRIVER_SESSION_H

#include "driver/Options.h"
#include "driver/run/Interrupt.h"
#include "driver/run/Progress.h"
#include "driver/run/RunLog.h"
#include "driver/run/Scheduler.h"
#include "llvm/ADT/StringRef.h"
#include <optional>
#include <vector>

namespace corolint {

class Policy;
struct Project;

class Session {
public:
  /// Begins to catch Ctrl-C. \p TotalFiles is how many files there are to
  /// analyse in all steps together.
  Session(const Options &TheOpts, llvm::StringRef Executable,
          size_t TotalFiles);

  const RunOptions &runOptions() const { return Run; }
  /// For files that need no analysis.
  Progress &progress() { return Shown; }
  const RunLog &log() const { return Log; }

  /// After the last step: from now on Ctrl-C ends the process at once, unless
  /// it came before. Returns the signal that did; 0 where none did.
  int endAnalysis();

  /// What is to be said after everything else: timings, and where to go from
  /// failures.
  void conclude(const AnalysisSettings &Settings);

private:
  const Options &Opts;
  std::optional<Interrupt> Stop;
  Progress Shown;
  RunLog Log;
  RunOptions Run;
};

/// The end of a run that \p Signal interrupted: prints the findings so far, as
/// far as \p ThePolicy reports them, as text, states what is missing, and
/// writes no files. Returns the exit code.
int finishInterrupted(std::vector<FileResult> Results, const Options &Opts,
                      const Project &TheProject, const Policy &ThePolicy,
                      int Signal);

} // namespace corolint

#endif // COROLINT_DRIVER_SESSION_H
