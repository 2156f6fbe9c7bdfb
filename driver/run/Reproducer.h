//===- Reproducer.h - failures that others can see, too ------- -*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A file that breaks the analysis is a bug of corolint or of Clang, and whoever
// is to repair it seldom has the project. A reproducer is a folder with all
// that it takes: the source with its headers put in, the command, the
// configuration, what was printed, and a script that runs it.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_RUN_REPRODUCER_H
#define COROLINT_DRIVER_RUN_REPRODUCER_H

#include "driver/run/RunLog.h"
#include "driver/run/Scheduler.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <string>
#include <vector>

namespace corolint {

/// Writes a folder below \p Directory for each of \p Failures, and returns
/// their paths in that order. \p Opts is what the runs were like that failed.
llvm::Expected<std::vector<std::string>>
writeReproducers(llvm::ArrayRef<JobFailure> Failures,
                 const AnalysisSettings &Settings, const RunOptions &Opts,
                 llvm::StringRef Directory);

} // namespace corolint

#endif // COROLINT_DRIVER_RUN_REPRODUCER_H
