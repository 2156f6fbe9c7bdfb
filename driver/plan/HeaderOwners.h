//===- HeaderOwners.h - who parses a header ---------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The bodies of functions in a header of the project are parsed in one of the
// files that include it, its owner. Owners are named before anything is parsed,
// from what the text says, and so the results tell whether that was right.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_PLAN_HEADEROWNERS_H
#define COROLINT_DRIVER_PLAN_HEADEROWNERS_H

#include "driver/Finding.h"
#include "driver/run/Analyzer.h"
#include "llvm/ADT/ArrayRef.h"
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace corolint {

class FlagGroups;
class IncludeScanner;

class HeaderOwners {
public:
  /// Names the owners of all headers that \p Jobs include and that have none
  /// yet, and tells the jobs. A header belongs to the source of the same name,
  /// else to the first one in the order of the jobs.
  void assign(std::vector<AnalysisJob> &Jobs, FlagGroups &Groups,
              IncludeScanner &Scanner);

  /// The jobs that have to be done once more, because a header was skipped in
  /// some file and read in the same way, completely, in none: with that header
  /// as their own. \p Results are those of \p Jobs; none is asked twice about
  /// the same header.
  std::vector<size_t> repair(std::vector<AnalysisJob> &Jobs,
                             llvm::ArrayRef<FileResult> Results);

private:
  /// Headers that somebody owns.
  std::set<std::string> Owned;
  /// The jobs and headers that repair() has asked.
  std::set<std::pair<size_t, std::string>> Asked;
};

} // namespace corolint

#endif // COROLINT_DRIVER_PLAN_HEADEROWNERS_H
