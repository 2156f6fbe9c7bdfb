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
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <memory>
#include <vector>

namespace corolint {

struct Options;
class SourceTexts;

/// What the steps took out, for the summary.
struct PolicyCounts {
  unsigned Suppressed = 0; ///< By comments.
  unsigned Baselined = 0;  ///< Known from the baseline.
};

/// The findings on their way through the steps.
struct PolicyState {
  PolicyState(llvm::StringRef TheRoot, SourceTexts &TheTexts)
      : Root(TheRoot), Texts(TheTexts) {}

  /// Moves the findings that have a reason not to be reported; returns how
  /// many there are.
  unsigned hideSuppressed();

  /// Those that are still to be reported.
  std::vector<Finding> Findings;
  /// Those that a step took out and gave a reason (Finding::Suppressed).
  std::vector<Finding> Hidden;
  PolicyCounts Counts;
  llvm::StringRef Root;
  SourceTexts &Texts;
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
  /// Fails where a file that one of them needs cannot be read.
  static llvm::Expected<Policy> make(const Options &Opts);
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
