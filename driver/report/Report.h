//===- Report.h - what a run has to tell ------------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The results of all files put together: findings without duplicates, in an
// order that does not depend on who finished first. Every report format is
// written from this.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_REPORT_REPORT_H
#define COROLINT_DRIVER_REPORT_REPORT_H

#include "driver/FileCounts.h"
#include "driver/Finding.h"
#include <string>
#include <vector>

namespace llvm {
class raw_ostream;
} // namespace llvm

namespace corolint {

class SourceTexts;

enum ExitCode {
  ExitClean = 0,
  ExitFindings = 1,
  ExitUsage = 2,
  ExitIncomplete = 3
};

struct Report {
  /// Reported paths are relative to it, in formats that travel.
  std::string Root;
  std::vector<Finding> Findings;
  /// For each finding, what identifies it in later runs.
  std::vector<std::string> Fingerprints;
  /// All files in order, with their findings moved to the list above.
  std::vector<FileResult> Files;
  unsigned Suppressed = 0;
  /// What became of the rest of the compilation database.
  FileCounts Counts;
  ExitCode Code = ExitClean;

  unsigned count(FileStatus Status) const;
  /// Files that were read without errors and to their end.
  unsigned analyzed() const;
  /// Files that nothing was looked for in.
  unsigned withoutChecks() const;
  /// Files that were not even parsed: see FileResult::IsPrescanned.
  unsigned prescanned() const;
  unsigned cached() const;
  /// Whether there is no file that findings could be in.
  bool isAboutNothing() const;
};

/// Merges \p Results. \p Texts is what the fingerprints are made from.
Report makeReport(std::vector<FileResult> Results, std::string Root,
                  SourceTexts &Texts);

/// The exit code of a run that left \p Remaining findings. A run that looked at
/// nothing has no good end.
ExitCode exitCode(const Report &R, unsigned Remaining);

/// "warning" or "error".
const char *severityName(Severity Level);
/// "analyzed", "degraded", "not-analyzed" or "without-checks".
const char *statusName(const FileResult &File);

/// One line per diagnostic, as clang prints them; paths below \p Directory are
/// relative to it.
void writeText(llvm::raw_ostream &OS, const Report &R,
               const std::string &Directory);
void writeJson(llvm::raw_ostream &OS, const Report &R);
void writeSarif(llvm::raw_ostream &OS, const Report &R, SourceTexts &Texts);

} // namespace corolint

#endif // COROLINT_DRIVER_REPORT_REPORT_H
