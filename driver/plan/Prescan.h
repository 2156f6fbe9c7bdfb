//===- Prescan.h - files that need no parsing -------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A file cannot have findings of its own if neither its code nor what it
// includes, libraries too, has a coroutine or anything that can be awaited, and
// nobody configures that some of its code must not block. Its functions matter
// only where coroutines of other files call them.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_PLAN_PRESCAN_H
#define COROLINT_DRIVER_PLAN_PRESCAN_H

#include "driver/Finding.h"
#include "driver/run/AsyncWords.h"
#include "driver/run/FlagGroups.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringSet.h"

namespace corolint {

class Prescan {
public:
  Prescan(const AnalysisSettings &Settings, FlagGroups &TheGroups,
          IncludeScanner &TheScanner)
      : Groups(TheGroups), Scanner(TheScanner), Words(Settings) {}

  /// Whether \p Job has to be done for its own sake.
  bool mayHaveFindings(const AnalysisJob &Job);

  /// Whether a file of the project that \p Job reads, and that is not among
  /// \p Parsed, may define one of \p Functions.
  bool mayDefine(const AnalysisJob &Job, const llvm::StringSet<> &Functions,
                 const llvm::StringSet<> &Parsed);

  /// Adds the files of the project that \p Job reads to \p Parsed.
  void addFiles(const AnalysisJob &Job, llvm::StringSet<> &Parsed);

private:
  bool mayAwait(const ScannedFile &Header, const SearchPath &Paths);

  FlagGroups &Groups;
  IncludeScanner &Scanner;
  AsyncWords Words;
  llvm::DenseMap<std::pair<const SearchPath *, const ScannedFile *>, bool>
      Awaitable;
};

/// The names of functions that asynchronous code of \p Results leads to and
/// whose bodies, or overrides, are in none of them.
llvm::StringSet<> findWanted(llvm::ArrayRef<FileResult> Results);

/// The same for what may become a finding and \p Matters.
llvm::StringSet<>
findWanted(llvm::ArrayRef<FileResult> Results,
           llvm::function_ref<bool(const PendingFinding &, const FileFacts &)>
               Matters);

} // namespace corolint

#endif // COROLINT_DRIVER_PLAN_PRESCAN_H
