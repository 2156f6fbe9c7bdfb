//===- CachedRun.cpp - analyses only what is not known yet ----------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/cache/CachedRun.h"
#include "driver/cache/CacheStore.h"
#include "driver/cache/ToolIdentity.h"
#include <csignal>
#include <utility>

using namespace llvm;

namespace corolint {

std::unique_ptr<ResultCache> openCache(const Options &Opts,
                                       StringRef Executable) {
  // Which names of the configuration exist is found out by all files of a
  // process together, and belongs to none of them.
  if (Opts.VerifyConfig || !isCacheWanted(Opts.Cache))
    return nullptr;
  std::string Directory = cacheDirectory(Opts.Cache);
  if (Directory.empty())
    return nullptr;
  return std::make_unique<ResultCache>(
      CacheStore(std::move(Directory), Opts.Cache.ReadOnly, Opts.Cache.Limit),
      toolIdentity(Executable));
}

Expected<std::vector<FileResult>> runCached(ResultCache *Cache,
                                            ArrayRef<AnalysisJob> Jobs,
                                            const AnalysisSettings &Settings,
                                            JobRunner Run) {
  if (!Cache)
    return Run(Jobs, Settings, [](size_t, FileResult &) {});
  // An entry that is larger than a process may write must not end it.
  std::signal(SIGXFSZ, SIG_IGN);
  std::vector<FileResult> Results(Jobs.size());
  std::vector<AnalysisJob> Missing;
  std::vector<size_t> Places; // Of the missing ones' results.
  for (size_t I = 0; I < Jobs.size(); ++I) {
    if (std::optional<FileResult> Known = Cache->lookUp(Jobs[I], Settings)) {
      Results[I] = std::move(*Known);
      continue;
    }
    Missing.push_back(Jobs[I]);
    Places.push_back(I);
  }
  if (Missing.empty())
    return Results;

  AnalysisSettings Recording = Settings;
  Recording.RecordInputs = true;
  // At once, so that a run that is broken off has not worked for nothing.
  auto Keep = [&](size_t Index, FileResult &Result) {
    Cache->store(Missing[Index], Settings, Result);
    if (!Settings.RecordInputs)
      Result.Inputs.clear();
  };
  Expected<std::vector<FileResult>> Fresh = Run(Missing, Recording, Keep);
  if (!Fresh)
    return Fresh.takeError();
  for (size_t I = 0; I < Places.size(); ++I)
    Results[Places[I]] = std::move((*Fresh)[I]);
  return Results;
}

} // namespace corolint
