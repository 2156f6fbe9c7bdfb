//===- Comparison.h - what two reports say of each other --------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Compares two reports in JSON, as those before and after a change: what came,
// what went, what stayed. Findings are compared by their fingerprints, so lines
// may move, and the reports may be of different checkouts.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_COMPARE_COMPARISON_H
#define COROLINT_DRIVER_COMPARE_COMPARISON_H

#include "driver/Finding.h"
#include "driver/Options.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/Error.h"
#include <string>
#include <vector>

namespace llvm {
class raw_ostream;
} // namespace llvm

namespace corolint {

/// What of a report matters here.
struct ReadReport {
  std::string Root;
  std::vector<Finding> Findings; ///< In the order of the report.
  /// Files, relative to the root, of which the report says that findings may be
  /// missing in them.
  llvm::StringSet<> Incomplete;
  /// Those that were analysed completely, by the report.
  llvm::StringSet<> Complete;
};

/// Reads a report in corolint's JSON. Errors name \p Path and the cause.
llvm::Expected<ReadReport> readReport(llvm::StringRef Path);

struct Comparison {
  std::vector<Finding> Introduced;
  std::vector<Finding> Fixed;
  unsigned Unchanged = 0;
  /// Findings that may be gone only because files could not be analysed, theirs
  /// or ones that they depend on: nobody can tell.
  unsigned Unknown = 0;
};

Comparison compare(const ReadReport &Before, const ReadReport &After);

/// The formats that a comparison can be written in.
enum class ComparisonFormat { Text, Json, Markdown };
void writeComparison(llvm::raw_ostream &OS, const Comparison &Compared,
                     const ReadReport &Before, const ReadReport &After,
                     ComparisonFormat Format);

/// Reads the values of `--format` for 'corolint diff' into \p Format.
llvm::Error parseDiffFormat(llvm::ArrayRef<std::string> Values,
                            std::string &Format);

/// 'corolint diff'. Returns the exit code: 1 where something was introduced.
int compareReports(const Options &Opts);

} // namespace corolint

#endif // COROLINT_DRIVER_COMPARE_COMPARISON_H
