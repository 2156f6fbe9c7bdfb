//===- CachedRun.h - analyses only what is not known yet --------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The scheduler's work, less what the cache has.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_CACHE_CACHEDRUN_H
#define COROLINT_DRIVER_CACHE_CACHEDRUN_H

#include "driver/Finding.h"
#include "driver/Options.h"
#include "driver/cache/ResultCache.h"
#include "driver/run/Analyzer.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <memory>
#include <vector>

namespace corolint {

/// The cache that \p Opts ask for; null where they ask for none, or where there
/// is no place for one. \p Executable is this program.
std::unique_ptr<ResultCache> openCache(const Options &Opts,
                                       llvm::StringRef Executable);

/// Does \p Jobs and calls \p Arrived with each result that is fit to be kept,
/// and its job's index, when it arrives.
using JobRunner = llvm::function_ref<llvm::Expected<std::vector<FileResult>>(
    llvm::ArrayRef<AnalysisJob> Jobs, const AnalysisSettings &Settings,
    llvm::function_ref<void(size_t, FileResult &)> Arrived)>;

/// The results of \p Jobs, in their order: those that \p Cache has, and those
/// of \p Run for all others, which \p Cache is given. Where all is known, \p
/// Run is not called. \p Cache may be null.
llvm::Expected<std::vector<FileResult>>
runCached(ResultCache *Cache, llvm::ArrayRef<AnalysisJob> Jobs,
          const AnalysisSettings &Settings, JobRunner Run);

} // namespace corolint

#endif // COROLINT_DRIVER_CACHE_CACHEDRUN_H
