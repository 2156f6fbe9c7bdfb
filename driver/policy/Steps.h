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
#include "driver/project/Config.h"
#include <memory>
#include <optional>
#include <tuple>

namespace corolint {

/// What NOLINT comments themselves are reported as. Comments do not suppress
/// these.
inline constexpr llvm::StringLiteral MissingReasonId = "corolint-suppression";
inline constexpr llvm::StringLiteral UnusedSuppressionId =
    "corolint-unused-suppression";

/// What makes two findings the same one, and the order of the report.
inline auto reportOrder(const Finding &F) {
  return std::tie(F.Loc.Path, F.Loc.Offset, F.CheckId, F.Message);
}

/// Leaves the first of equal findings, in the order of the report.
std::unique_ptr<PolicyStep> makeDeduplicateStep();

/// Says what identifies each finding in later runs. Behind the first step, and
/// before any that takes findings out: what is hidden today must not change
/// what the others are called.
std::unique_ptr<PolicyStep> makeFingerprintStep();

/// Adds findings about comments: those that say no reason, and those that are
/// not needed.
std::unique_ptr<PolicyStep> makeCommentStep(bool RequireReason,
                                            bool ReportUnused);

/// Takes out what a comment suppresses.
std::unique_ptr<PolicyStep> makeSuppressionStep();

/// Takes out what the baseline knows, and finds out what of it is stale.
/// \p Config is the configuration of the run, which reports comments without a
/// reason if \p RequireReason. Null where \p Opts name no baseline; fails where
/// it cannot be read.
llvm::Expected<std::unique_ptr<PolicyStep>>
makeBaselineStep(const Options &Opts, const ConfigSettings &Config,
                 bool RequireReason);

/// Drops findings that have nothing to do with \p Changes.
std::unique_ptr<PolicyStep> makeChangedLinesStep(const ChangedLines &Changes);

/// Gives each finding the severity that \p Config has for it, and drops those
/// that are off.
std::unique_ptr<PolicyStep> makeSeverityStep(ConfigSettings Config);

/// Leaves the \p Limit most severe findings (0: all), and decides which
/// severity fails.
std::unique_ptr<PolicyStep> makeLimitStep(unsigned Limit,
                                          std::optional<Severity> FailOn);

/// Puts everything in the order of the report.
std::unique_ptr<PolicyStep> makeSortStep();

} // namespace corolint

#endif // COROLINT_DRIVER_POLICY_STEPS_H
