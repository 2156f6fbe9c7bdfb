//===- Policy.cpp - what becomes of findings ------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/policy/Policy.h"
#include "driver/policy/PolicySettings.h"
#include "driver/policy/Steps.h"

using namespace llvm;

namespace corolint {

PolicyStep::~PolicyStep() = default;

uint64_t BaselineOutcome::stale() const {
  uint64_t Result = 0;
  for (const BaselineEntry &Entry : Stale)
    Result += Entry.Count;
  return Result;
}

unsigned PolicyState::hideSuppressed() {
  std::vector<Finding> Kept;
  const size_t Before = Hidden.size();
  for (Finding &F : Findings)
    (F.Suppressed ? Hidden : Kept).push_back(std::move(F));
  Findings = std::move(Kept);
  return Hidden.size() - Before;
}

Policy Policy::plain() {
  Policy Result;
  Result.Steps.push_back(makeDeduplicateStep());
  Result.Steps.push_back(makeFingerprintStep());
  Result.Steps.push_back(makeSuppressionStep());
  return Result;
}

Expected<Policy> Policy::make(const Options &Opts, StringRef Root,
                              const ChangedLines *Changes) {
  Expected<ConfigSettings> Config = configSettings(Opts);
  if (!Config)
    return Config.takeError();
  Config->Root = Root.str();
  Expected<PolicySettings> Settings = policySettings(Opts, *Config);
  if (!Settings)
    return Settings.takeError();
  if (Settings->RequireReason && Opts.Policy.AddSuppressions == "")
    return createStringError(inconvertibleErrorCode(),
                             "suppressions need a reason here (" +
                                 Settings->RequireReasonSource +
                                 "): --add-suppressions=REASON");
  Policy Result;
  Result.Steps.push_back(makeDeduplicateStep());
  Result.Steps.push_back(makeCommentStep(Settings->RequireReason,
                                         Opts.Policy.ReportUnusedSuppressions));
  Result.Steps.push_back(makeFingerprintStep());
  Result.Steps.push_back(makeSuppressionStep());
  Expected<std::unique_ptr<PolicyStep>> Known =
      makeBaselineStep(Opts, *Config, Settings->RequireReason);
  if (!Known)
    return Known.takeError();
  if (*Known)
    Result.Steps.push_back(std::move(*Known));
  if (Changes)
    Result.Steps.push_back(makeChangedLinesStep(*Changes));
  Result.Steps.push_back(makeSeverityStep(*Config));
  Result.Steps.push_back(
      makeLimitStep(Settings->MaxFindings, Settings->FailOn));
  Result.Steps.push_back(makeSortStep());
  return Result;
}

Error Policy::apply(PolicyState &State) const {
  for (const std::unique_ptr<PolicyStep> &Step : Steps)
    if (Error E = Step->apply(State))
      return E;
  return Error::success();
}

std::vector<StringRef> Policy::steps() const {
  std::vector<StringRef> Names;
  Names.reserve(Steps.size());
  for (const std::unique_ptr<PolicyStep> &Step : Steps)
    Names.push_back(Step->name());
  return Names;
}

} // namespace corolint
