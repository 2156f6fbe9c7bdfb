//===- Policy.h - what becomes of findings ----------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What people want to be told of what was found is a matter of policy, and not
// of the analysis: the cache and files of facts have findings from before it.
// It is a row of steps, each with a job of its own, that findings go through.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_POLICY_POLICY_H
#define COROLINT_DRIVER_POLICY_POLICY_H

#include "driver/Finding.h"
#include "driver/policy/Baseline.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace corolint {

struct Options;
class ChangedLines;
class SourceTexts;

/// What the steps took out, for the summary.
struct PolicyCounts {
  unsigned Suppressed = 0; ///< By comments.
  unsigned Baselined = 0;  ///< Known from the baseline.
  unsigned Unchanged = 0;  ///< On lines that have not changed.
  unsigned LeftOut = 0;    ///< Beyond the limit.
  /// Those of them that fail.
  unsigned LeftOutFailing = 0;
};

/// What the findings say about the baseline.
struct BaselineOutcome {
  /// Entries that match nothing, with how often; in order.
  std::vector<BaselineEntry> Stale;
  /// Whether there must be none.
  bool FailsOnStale = false;
  /// Where a baseline is to be written: how many findings it has, its text.
  uint64_t Written = 0;
  std::optional<std::string> Text;

  uint64_t stale() const;
};

/// A comment as all files have seen it.
struct JudgedComment {
  SuppressionComment What;
  /// Whether everything was seen that it could be needed for.
  bool MayBeUnused = false;
};

/// Whether \p Level is no less than \p Least; without a value, none is.
inline bool isAtLeast(Severity Level, std::optional<Severity> Least) {
  return Least && Level >= *Least;
}

/// The findings on their way through the steps.
struct PolicyState {
  PolicyState(llvm::StringRef TheRoot, SourceTexts &TheTexts,
              llvm::ArrayRef<FileResult> TheFiles)
      : Root(TheRoot), Texts(TheTexts), Files(TheFiles) {}

  /// Moves the findings that have a reason not to be reported; returns how
  /// many there are.
  unsigned hideSuppressed();

  /// Those that are still to be reported.
  std::vector<Finding> Findings;
  /// Those that a step took out and gave a reason (Finding::Suppressed).
  std::vector<Finding> Hidden;
  /// Whether \p F makes the run fail.
  bool fails(const Finding &F) const { return isAtLeast(F.Level, FailOn); }

  /// NOLINT comments that name checks of ours, in order.
  std::vector<JudgedComment> Comments;
  /// The least severity that fails; without a value, none does.
  std::optional<Severity> FailOn = Severity::Warning;
  PolicyCounts Counts;
  BaselineOutcome Baseline;
  llvm::StringRef Root;
  SourceTexts &Texts;
  /// What was analysed, by path; without findings.
  llvm::ArrayRef<FileResult> Files;
};

class PolicyStep {
public:
  virtual ~PolicyStep();

  /// What it is called in messages and tests.
  virtual llvm::StringRef name() const = 0;
  virtual llvm::Error apply(PolicyState &State) const = 0;
};

class Policy {
public:
  /// The steps that \p Opts ask for, in the order that they have to be in.
  /// \p Changes is null where it does not matter what has changed. Fails where
  /// a file that one of them needs cannot be read, or the configuration at
  /// \p Root is wrong.
  static llvm::Expected<Policy> make(const Options &Opts, llvm::StringRef Root,
                                     const ChangedLines *Changes);
  /// Reports everything, once.
  static Policy plain();

  llvm::Error apply(PolicyState &State) const;
  /// The names of the steps, in their order.
  std::vector<llvm::StringRef> steps() const;

private:
  std::vector<std::unique_ptr<PolicyStep>> Steps;
};

} // namespace corolint

#endif // COROLINT_DRIVER_POLICY_POLICY_H
