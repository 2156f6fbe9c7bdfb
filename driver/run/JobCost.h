//===- JobCost.h - what an analysis took ---------------------- -*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What --timings reports.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_RUN_JOBCOST_H
#define COROLINT_DRIVER_RUN_JOBCOST_H

#include <cstdint>
#include <map>
#include <string>

namespace corolint {

struct JobCost {
  double WallSeconds = 0;
  double CpuSeconds = 0;
  /// The most memory that was resident, in bytes; 0 where nobody can tell.
  uint64_t PeakBytes = 0;
  /// Seconds of CPU by check; only where they are asked for.
  std::map<std::string, double> CheckSeconds;
};

} // namespace corolint

#endif // COROLINT_DRIVER_RUN_JOBCOST_H
