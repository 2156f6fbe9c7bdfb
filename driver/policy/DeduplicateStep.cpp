//===- DeduplicateStep.cpp - each finding once ----------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/policy/Steps.h"
#include "driver/report/Fingerprint.h"
#include "llvm/ADT/STLExtras.h"
#include <numeric>

using namespace llvm;

namespace corolint {

namespace {

class DeduplicateStep : public PolicyStep {
public:
  StringRef name() const override { return "deduplicate"; }

  Error apply(PolicyState &State) const override {
    std::vector<Finding> &Findings = State.Findings;
    // Positions decide between equal ones: sorting itself is not stable.
    std::vector<size_t> Order(Findings.size());
    std::iota(Order.begin(), Order.end(), 0);
    llvm::sort(Order, [&](size_t A, size_t B) {
      const auto KeyA = reportOrder(Findings[A]);
      const auto KeyB = reportOrder(Findings[B]);
      return KeyA != KeyB ? KeyA < KeyB : A < B;
    });
    std::vector<Finding> Result;
    for (const size_t I : Order)
      if (Result.empty() ||
          reportOrder(Result.back()) != reportOrder(Findings[I]))
        Result.push_back(std::move(Findings[I]));
    Findings = std::move(Result);
    return Error::success();
  }
};

class FingerprintStep : public PolicyStep {
public:
  StringRef name() const override { return "fingerprint"; }

  Error apply(PolicyState &State) const override {
    addFingerprints(State.Findings, State.Root, State.Texts);
    return Error::success();
  }
};

} // namespace

std::unique_ptr<PolicyStep> makeDeduplicateStep() {
  return std::make_unique<DeduplicateStep>();
}

std::unique_ptr<PolicyStep> makeFingerprintStep() {
  return std::make_unique<FingerprintStep>();
}

} // namespace corolint
