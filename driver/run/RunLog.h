//===- RunLog.h - what happened in a run beside its results --- -*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What analyses took, and how some of them failed: for --timings and
// --reproducer. Results themselves must not depend on such things.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_RUN_RUNLOG_H
#define COROLINT_DRIVER_RUN_RUNLOG_H

#include "driver/run/Analyzer.h"
#include "driver/run/JobCost.h"
#include <string>
#include <vector>

namespace corolint {

struct FileCost {
  std::string Path;
  JobCost Cost;
};

/// A file that killed its workers.
struct JobFailure {
  AnalysisJob Job;
  std::string Reason;
  /// What the last of them printed.
  std::string Messages;
};

struct RunLog {
  /// In the order of the jobs.
  std::vector<FileCost> Costs;
  std::vector<JobFailure> Failures;
};

} // namespace corolint

#endif // COROLINT_DRIVER_RUN_RUNLOG_H
