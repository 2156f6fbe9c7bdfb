//===- Summary.h - how a run went -------------------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What stands on standard error at the end: so that nobody takes "no findings"
// for "clean" where files could not be analysed.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_REPORT_SUMMARY_H
#define COROLINT_DRIVER_REPORT_SUMMARY_H

#include "driver/report/Report.h"
#include "llvm/ADT/StringRef.h"

namespace llvm {
class raw_ostream;
} // namespace llvm

namespace corolint {

/// A fix that was not made, since the code would not have compiled with it.
struct WithheldSummary {
  Finding Of;
  std::string Error;
};

/// What a run did about fixes.
struct FixSummary {
  bool Applied = false; ///< Whether files were written.
  /// Whether what they did is to insert NOLINT comments.
  bool AreSuppressions = false;
  unsigned Fixes = 0;
  unsigned Files = 0;
  unsigned Overlapping = 0; ///< Fixes left out because of another one.
  unsigned Outside = 0;     ///< Fixes left out: not in the project.
  /// Findings that only the fixed code has, and that make the run fail.
  unsigned Appeared = 0;
  std::vector<WithheldSummary> Withheld;
};

/// Findings by check, and what became of every file: analysed or not and why,
/// skipped, not selected. \p IsVerbose leaves nothing out.
void writeSummary(llvm::raw_ostream &OS, const Report &R,
                  const FixSummary &Fixes, llvm::StringRef Directory,
                  bool IsVerbose);

/// The files that are not, or not fully, analysed, and why.
void writeIncomplete(llvm::raw_ostream &OS, const Report &R,
                     llvm::StringRef Directory);

/// One line with the reason where the exit code is not 0.
void writeExitReason(llvm::raw_ostream &OS, const Report &R,
                     unsigned Remaining);

} // namespace corolint

#endif // COROLINT_DRIVER_REPORT_SUMMARY_H
