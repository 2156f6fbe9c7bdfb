//===- LimitStep.cpp - how much is reported, and in which order -----------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/policy/Steps.h"
#include "llvm/ADT/STLExtras.h"
#include <algorithm>

using namespace llvm;

namespace corolint {

namespace {

class LimitStep : public PolicyStep {
public:
  LimitStep(unsigned TheLimit, std::optional<Severity> TheFailOn)
      : Limit(TheLimit), FailOn(TheFailOn) {}

  StringRef name() const override { return "limits"; }

  Error apply(PolicyState &State) const override {
    State.FailOn = FailOn;
    if (Limit == 0 || State.Findings.size() <= Limit)
      return Error::success();
    llvm::sort(State.Findings, [](const Finding &A, const Finding &B) {
      return A.Level != B.Level ? A.Level > B.Level
                                : reportOrder(A) < reportOrder(B);
    });
    State.Counts.LeftOut += State.Findings.size() - Limit;
    State.Counts.LeftOutFailing +=
        std::count_if(State.Findings.begin() + Limit, State.Findings.end(),
                      [&](const Finding &F) { return State.fails(F); });
    State.Findings.resize(Limit);
    return Error::success();
  }

private:
  unsigned Limit;
  std::optional<Severity> FailOn;
};

class SortStep : public PolicyStep {
public:
  StringRef name() const override { return "sort"; }

  Error apply(PolicyState &State) const override {
    for (std::vector<Finding> *List : {&State.Findings, &State.Hidden})
      llvm::sort(*List, [](const Finding &A, const Finding &B) {
        return reportOrder(A) < reportOrder(B);
      });
    return Error::success();
  }
};

} // namespace

std::unique_ptr<PolicyStep> makeLimitStep(unsigned Limit,
                                          std::optional<Severity> FailOn) {
  return std::make_unique<LimitStep>(Limit, FailOn);
}

std::unique_ptr<PolicyStep> makeSortStep() {
  return std::make_unique<SortStep>();
}

} // namespace corolint
