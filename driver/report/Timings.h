//===- Timings.h - what a run took ---------------------------- -*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The tables of --timings: which files and which checks cost most.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_REPORT_TIMINGS_H
#define COROLINT_DRIVER_REPORT_TIMINGS_H

#include "driver/run/RunLog.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

namespace llvm {
class raw_ostream;
} // namespace llvm

namespace corolint {

/// Writes the \p MaxFiles costliest of \p Costs, the sum of the rest, that of
/// all, and what each check took in all files. Paths below \p Directory are
/// relative to it.
void writeTimings(llvm::raw_ostream &OS, llvm::ArrayRef<FileCost> Costs,
                  size_t MaxFiles, llvm::StringRef Directory);

} // namespace corolint

#endif // COROLINT_DRIVER_REPORT_TIMINGS_H
