//===- ResultCache.h - results of earlier runs ------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// As a compiler cache does in its direct mode: what is known before an analysis
// (the tool, its settings, the compile command) leads to a *manifest*, which
// has lists of inputs of earlier analyses. If all inputs of a list are as they
// were, the *result* of that analysis holds.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_CACHE_RESULTCACHE_H
#define COROLINT_DRIVER_CACHE_RESULTCACHE_H

#include "driver/Finding.h"
#include "driver/cache/CacheStatistics.h"
#include "driver/cache/CacheStore.h"
#include "driver/cache/Inputs.h"
#include "driver/run/Analyzer.h"
#include <memory>
#include <optional>
#include <string>

namespace corolint {

class ResultCache {
public:
  /// \p Tool names the program that makes the results.
  ResultCache(CacheStore TheStore, std::string TheTool);

  std::optional<FileResult> lookUp(const AnalysisJob &Job,
                                   const AnalysisSettings &Settings);

  /// As lookUp, with what the result rests on as its inputs. Does not count.
  std::optional<FileResult> lookUpWithInputs(const AnalysisJob &Job,
                                             const AnalysisSettings &Settings);

  /// Where a file of that \p Name is kept, which others write and read; empty
  /// where nothing may be written.
  std::string fileFor(llvm::StringRef Name);

  /// Keeps \p Result, if its inputs are known.
  void store(const AnalysisJob &Job, const AnalysisSettings &Settings,
             const FileResult &Result);

  /// To be called once, when all is looked up and stored: adds to the
  /// statistics and keeps to the limit.
  void finish();

  /// Of this run.
  const CacheStatistics &counts() const { return Counts; }
  const std::string &directory() const { return Store.directory(); }

private:
  std::optional<FileResult> find(const AnalysisJob &Job,
                                 const AnalysisSettings &Settings);
  std::string keyOf(const AnalysisJob &Job,
                    const AnalysisSettings &Settings) const;
  bool holds(llvm::StringRef Inputs);

  CacheStore Store;
  std::string Tool;
  InputStates States;
  CacheStatistics Counts;
};

} // namespace corolint

#endif // COROLINT_DRIVER_CACHE_RESULTCACHE_H
