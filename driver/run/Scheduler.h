//===- Scheduler.h - analyses many files at once ----------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Spreads jobs over worker processes and survives their deaths. The driver's
// own process never parses anything.
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
#include <cstddef>
#include <vector>

namespace corolint {

/// Analyses \p Jobs with up to \p MaxWorkers processes of \p Executable. The
/// results are in the order of the jobs. A job whose worker dies is tried once
/// more alone, and is not analysed where that one dies, too. Fails only where
/// no worker can be started. Calls \p Arrived, where given, with each result
/// that a worker sends, and its job's index, when it arrives.
llvm::Expected<std::vector<FileResult>>
runJobs(llvm::ArrayRef<AnalysisJob> Jobs, const AnalysisSettings &Settings,
        unsigned MaxWorkers, llvm::StringRef Executable,
        llvm::function_ref<void(size_t, FileResult &)> Arrived = nullptr);

} // namespace corolint

#endif // COROLINT_DRIVER_RUN_SCHEDULER_H
