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
#include "driver/policy/Policy.h"
#include "llvm/Support/Error.h"
#include <optional>
#include <string>
#include <vector>

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
  /// What the policy took out (see Finding::Suppressed), in the same order.
  std::vector<Finding> Hidden;
  /// All files in order, with their findings moved to the lists above.
  std::vector<FileResult> Files;
  PolicyCounts Policy;
  BaselineOutcome Baseline;
  /// The least severity that fails; without a value, none does.
  std::optional<Severity> FailOn = Severity::Warning;
  /// Whether formats are to have what is hidden, too, and mark it.
  bool ShowsHidden = false;
  /// Whether it is to be the same wherever the root is: then nothing in it
  /// names that, in formats that otherwise do.
  bool IsPortable = false;
  /// What became of the rest of the compilation database.
  FileCounts Counts;
  ExitCode Code = ExitClean;

  /// How formats call the file at \p Path that have absolute paths: so, or in
  /// a portable report relative to the root.
  std::string pathOf(llvm::StringRef Path) const;
  unsigned count(FileStatus Status) const;
  /// Files that were read without errors and to their end.
  unsigned analyzed() const;
  /// Files that nothing was looked for in.
  unsigned withoutChecks() const;
  /// See FileResult::IsPlainByText. How many of these were parsed all the same
  /// depends on who else was analysed.
  unsigned plainByText() const;
  /// Files that were not even parsed: see FileResult::IsPrescanned.
  unsigned prescanned() const;
  unsigned cached() const;
  /// Whether there is no file that findings could be in.
  bool isAboutNothing() const;
};

/// Merges \p Results and puts \p ThePolicy into effect. \p Texts is what the
/// fingerprints are made from, and \p Counts what became of other files.
llvm::Expected<Report> makeReport(std::vector<FileResult> Results,
                                  std::string Root, SourceTexts &Texts,
                                  const Policy &ThePolicy,
                                  const FileCounts &Counts = FileCounts());

/// The same without any policy: every finding once.
Report makePlainReport(std::vector<FileResult> Results, std::string Root,
                       SourceTexts &Texts);

/// What formats write, in the order of the report: the findings, and those that
/// are hidden where these are to be shown, too.
std::vector<const Finding *> shownFindings(const Report &R);

/// The findings that make the run fail, reported or beyond the limit, without
/// those that \p IsFixed says are fixed (by their place in the report; may be
/// empty).
unsigned countFailing(const Report &R, const std::vector<bool> &IsFixed);

/// The exit code of a run that left \p Remaining findings. A run that looked at
/// nothing has no good end.
ExitCode exitCode(const Report &R, unsigned Remaining);

/// "info", "warning" or "error".
const char *severityName(Severity Level);
/// "analyzed", "degraded", "not-analyzed" or "without-checks".
const char *statusName(const FileResult &File);

} // namespace corolint

#endif // COROLINT_DRIVER_REPORT_REPORT_H
