//===- Steps.h - the steps of the policy ------------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_POLICY_STEPS_H
#define COROLINT_DRIVER_POLICY_STEPS_H

#include "driver/policy/Policy.h"
#include <memory>

namespace corolint {

/// Leaves the first of equal findings, in the order of the report.
std::unique_ptr<PolicyStep> makeDeduplicateStep();

/// Says what identifies each finding in later runs. Behind the first step, and
/// before any that takes findings out: what is hidden today must not change
/// what the others are called.
std::unique_ptr<PolicyStep> makeFingerprintStep();

/// Takes out what a comment suppresses.
std::unique_ptr<PolicyStep> makeSuppressionStep();

/// Takes out what the baseline knows, and finds out what of it is stale. Null
/// where \p Opts name no baseline; fails where it cannot be read.
llvm::Expected<std::unique_ptr<PolicyStep>>
makeBaselineStep(const Options &Opts);

/// Drops findings that have nothing to do with \p Changes.
std::unique_ptr<PolicyStep> makeChangedLinesStep(const ChangedLines &Changes);

} // namespace corolint

#endif // COROLINT_DRIVER_POLICY_STEPS_H
