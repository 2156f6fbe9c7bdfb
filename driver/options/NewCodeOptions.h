//===- NewCodeOptions.h - what of the findings is new -----------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The part of the command line that separates new findings from those that a
// project has to live with for a while: baselines and changed lines.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_OPTIONS_NEWCODEOPTIONS_H
#define COROLINT_DRIVER_OPTIONS_NEWCODEOPTIONS_H

#include "llvm/Support/CommandLine.h"
#include "llvm/Support/Error.h"
#include <string>

namespace corolint {

struct NewCodeOptions {
  /// Findings that are known: a file that an earlier run wrote. Empty for none.
  std::string Baseline;
  /// Where to write what is known from now on; empty for nowhere.
  std::string WriteBaseline;
  /// Whether it is a failure that entries of the baseline match nothing.
  bool FailOnStale = false;
  /// Report only what lies on lines that changed …
  std::string NewFrom;          ///< … since this revision,
  std::string NewFromMergeBase; ///< … since the branch left this one,
  std::string DiffFrom;         ///< … by this diff; `-`: standard input.

  bool wantsChanges() const {
    return !NewFrom.empty() || !NewFromMergeBase.empty() || !DiffFrom.empty();
  }
};

/// The same as llvm::cl declares it.
class NewCodeDeclarations {
public:
  llvm::cl::OptionCategory Category{"Only what is new"};
  llvm::cl::opt<std::string> Baseline{
      "baseline",
      llvm::cl::desc("Do not report what is in this file, which "
                     "--write-baseline wrote"),
      llvm::cl::value_desc("file"), llvm::cl::cat(Category)};
  llvm::cl::opt<std::string> WriteBaseline{
      "write-baseline",
      llvm::cl::desc("Write all findings to a file, for --baseline; together\n"
                     "with it: what of that baseline still holds"),
      llvm::cl::value_desc("file"), llvm::cl::cat(Category)};
  llvm::cl::opt<bool> FailOnStale{
      "fail-on-stale-baseline",
      llvm::cl::desc("Exit with 1 if the baseline has entries that match "
                     "nothing any more"),
      llvm::cl::cat(Category)};
  llvm::cl::opt<std::string> NewFrom{
      "new-from",
      llvm::cl::desc("Report only what lies on lines that changed since a "
                     "revision of git"),
      llvm::cl::value_desc("rev"), llvm::cl::cat(Category)};
  llvm::cl::opt<std::string> NewFromMergeBase{
      "new-from-merge-base",
      llvm::cl::desc("The same, since the work left a branch: main, "
                     "origin/main"),
      llvm::cl::value_desc("branch"), llvm::cl::cat(Category)};
  llvm::cl::opt<std::string> DiffFrom{
      "diff-from",
      llvm::cl::desc("The same, by a unified diff in a file; -: standard "
                     "input"),
      llvm::cl::value_desc("file"), llvm::cl::cat(Category)};

  /// What was given. Fails where it contradicts itself; \p IsFixing says
  /// whether files are going to be changed.
  llvm::Expected<NewCodeOptions> collect(bool IsFixing) const;

  /// The first option of these that was given; null where none was.
  const llvm::cl::Option *firstGiven() const;
};

} // namespace corolint

#endif // COROLINT_DRIVER_OPTIONS_NEWCODEOPTIONS_H
