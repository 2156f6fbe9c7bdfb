//===- ChangePlan.h - what to analyse after a change ------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Chooses the files that a change can give new findings: those that have
// changed, those through which headers are seen that have, those that call what
// has, and those that are called from there. As all plans it starts from the
// text; what was analysed so far says how to go on.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_PLAN_CHANGEPLAN_H
#define COROLINT_DRIVER_PLAN_CHANGEPLAN_H

#include "driver/Finding.h"
#include "driver/changes/ChangedLines.h"
#include "driver/plan/Prescan.h"
#include "driver/run/FlagGroups.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/StringSet.h"
#include <map>
#include <string>
#include <vector>

namespace corolint {

class ChangePlan {
public:
  /// With \p TheAllIncluders, a header is seen through all files that include
  /// it, otherwise through one. The jobs must outlive this.
  ChangePlan(const ChangedLines &TheChanges,
             llvm::ArrayRef<AnalysisJob> TheJobs, FlagGroups &Groups,
             IncludeScanner &TheScanner, const AnalysisSettings &TheSettings,
             bool TheAllIncluders);

  /// Takes the jobs to begin with out of \p Open.
  std::vector<size_t> first(std::vector<size_t> &Open);

  /// Takes those out of \p Open that \p Results, of the jobs so far, make
  /// necessary; \p Parsed are the files of the project that these read.
  std::vector<size_t> next(std::vector<size_t> &Open,
                           llvm::ArrayRef<FileResult> Results,
                           const llvm::StringSet<> &Parsed, Prescan &Scan);

  /// Files of C++ that have changed, and that are neither a job nor a header
  /// that one of the jobs so far has read.
  std::vector<std::string> unread() const;

private:
  void addHeaders();
  size_t nearestTo(llvm::StringRef Header,
                   llvm::ArrayRef<size_t> Candidates) const;
  void chooseForHeaders(llvm::ArrayRef<size_t> Open, std::vector<bool> &Chosen);
  void chooseUsers(std::vector<bool> &Chosen);
  bool mentions(size_t Job, const llvm::StringSet<> &Names,
                llvm::StringSet<> &Known) const;

  const ChangedLines &Changes;
  llvm::ArrayRef<AnalysisJob> Jobs;
  IncludeScanner &Scanner;
  const AnalysisSettings &Settings;
  bool AllIncluders;
  /// What each job reads of the project; null where nobody can tell.
  std::vector<const IncludeScanner::Closure *> Closures;
  /// The headers that have changed, as the scanner has them, and the jobs that
  /// include them.
  std::map<const ScannedFile *, std::vector<size_t>> Headers;
  /// Of these, those that were not read yet.
  std::vector<const ScannedFile *> Unseen;
};

} // namespace corolint

#endif // COROLINT_DRIVER_PLAN_CHANGEPLAN_H
