//===- ProjectAnalysis.h - analyses the files of a project ------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Decides who parses what, in which order, and from which precompiled prefix,
// so that all files together cost less than each by itself; and does over what
// turned out to be planned wrongly. The results are those that the plain way
// has.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_PLAN_PROJECTANALYSIS_H
#define COROLINT_DRIVER_PLAN_PROJECTANALYSIS_H

#include "driver/Finding.h"
#include "driver/plan/HeaderOwners.h"
#include "driver/project/IncludeScanner.h"
#include "driver/run/FlagGroups.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/Error.h"
#include <functional>
#include <string>
#include <vector>

namespace corolint {

class ChangedLines;

struct PlanOptions {
  /// Let files share what they include (see PrefixPlan).
  bool SharedPrefix = true;
  /// Leave out files that cannot matter (see Prescan).
  bool Prescan = true;
  /// Do not leave them out, but tell them from others: whoever is analysed
  /// elsewhere may want to know about their functions.
  bool ParseAll = false;
  /// Where it matters what has changed: leave out files that it does not
  /// concern (see ChangePlan). Otherwise null.
  const ChangedLines *Changes = nullptr;
  /// Then: look at changed headers through all files that include them.
  bool AllIncluders = false;
  /// Called for each file that needs no analysis.
  std::function<void()> Finished = [] {};
  /// Say what is planned, on standard error.
  bool Verbose = false;
};

class ResultCache;
struct PrefixPlan;

class ProjectAnalysis {
public:
  /// Does jobs, in any order and anywhere; the results are in theirs. Calls the
  /// last argument with each that arrives, and its job's index.
  using Runner = std::function<llvm::Expected<std::vector<FileResult>>(
      llvm::ArrayRef<AnalysisJob>, const AnalysisSettings &,
      llvm::function_ref<void(size_t, FileResult &)>)>;

  /// \p TheCache may be null.
  ProjectAnalysis(const AnalysisSettings &TheSettings,
                  const PlanOptions &TheOptions, ResultCache *TheCache,
                  Runner TheRun);
  ~ProjectAnalysis();

  /// The results of \p Jobs, in their order.
  llvm::Expected<std::vector<FileResult>> run(std::vector<AnalysisJob> Jobs);

  /// Files that have changed and that no job is about.
  llvm::ArrayRef<std::string> unread() const { return Unread; }

private:
  llvm::Error runAll(llvm::ArrayRef<AnalysisJob> Jobs,
                     std::vector<size_t> &Open);
  llvm::Error runChanged(llvm::ArrayRef<AnalysisJob> Jobs,
                         std::vector<size_t> &Open);
  /// Analyses the jobs of \p Indices and adds them to what is done.
  llvm::Error analyze(llvm::ArrayRef<size_t> Indices,
                      llvm::ArrayRef<AnalysisJob> Jobs);
  llvm::Error repairHeaders();
  llvm::Expected<std::vector<FileResult>>
  runShared(llvm::ArrayRef<AnalysisJob> Jobs);
  llvm::Expected<std::vector<FileResult>>
  runMissing(llvm::ArrayRef<AnalysisJob> All,
             llvm::ArrayRef<AnalysisJob> Missing,
             const AnalysisSettings &Recording,
             llvm::function_ref<void(size_t, FileResult &)> Keep);
  llvm::Error givePrefixes(llvm::ArrayRef<AnalysisJob> All,
                           std::vector<AnalysisJob> &Missing,
                           const AnalysisSettings &Recording);
  std::string prefixPath(llvm::StringRef Key);

  const AnalysisSettings &Settings;
  const PlanOptions &Options;
  ResultCache *Cache;
  Runner Run;
  OwnFolders Folders;
  IncludeScanner Scanner;
  FlagGroups Groups;
  HeaderOwners Owners;
  /// Inputs of the prefixes that are in use, by path.
  llvm::StringMap<std::string> PrefixInputs;
  /// What is analysed so far: jobs, their places in the list of all, results.
  std::vector<AnalysisJob> Done;
  std::vector<size_t> Places;
  std::vector<FileResult> Results;
  /// Jobs whose text shows that they cannot have findings of their own.
  std::vector<size_t> Plain;
  std::vector<std::string> Unread;
  std::string TemporaryDirectory;
};

} // namespace corolint

#endif // COROLINT_DRIVER_PLAN_PROJECTANALYSIS_H
