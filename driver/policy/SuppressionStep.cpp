//===- SuppressionStep.cpp - what comments suppress -----------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/policy/Steps.h"

using namespace llvm;

namespace corolint {

namespace {

class SuppressionStep : public PolicyStep {
public:
  StringRef name() const override { return "suppressions"; }

  Error apply(PolicyState &State) const override {
    State.Counts.Suppressed += State.hideSuppressed();
    return Error::success();
  }
};

} // namespace

std::unique_ptr<PolicyStep> makeSuppressionStep() {
  return std::make_unique<SuppressionStep>();
}

} // namespace corolint
