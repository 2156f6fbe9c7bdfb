//===- ChangedLinesStep.cpp - drops what has not changed ------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/changes/ChangedLines.h"
#include "driver/policy/Steps.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;

namespace corolint {

namespace {

class ChangedLinesStep : public PolicyStep {
public:
  explicit ChangedLinesStep(const ChangedLines &TheChanges)
      : Changes(TheChanges) {}

  StringRef name() const override { return "changed lines"; }

  Error apply(PolicyState &State) const override {
    const size_t Before = State.Findings.size();
    erase_if(State.Findings,
             [&](const Finding &F) { return !Changes.touches(F); });
    State.Counts.Unchanged += Before - State.Findings.size();
    return Error::success();
  }

private:
  const ChangedLines &Changes;
};

} // namespace

std::unique_ptr<PolicyStep> makeChangedLinesStep(const ChangedLines &Changes) {
  return std::make_unique<ChangedLinesStep>(Changes);
}

} // namespace corolint
