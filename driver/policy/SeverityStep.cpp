//===- SeverityStep.cpp - how severe findings are -------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/policy/PolicySettings.h"
#include "driver/policy/Steps.h"

using namespace llvm;

namespace corolint {

namespace {

class SeverityStep : public PolicyStep {
public:
  explicit SeverityStep(ConfigSettings TheConfig)
      : Config(std::move(TheConfig)) {}

  StringRef name() const override { return "severity"; }

  Error apply(PolicyState &State) const override {
    ConfigSettings AtRoot = Config;
    AtRoot.Root = State.Root.str();
    SeverityRules Rules(AtRoot);
    std::vector<Finding> Kept;
    for (Finding &F : State.Findings) {
      Expected<SeverityRules::Level> Level = Rules.of(F.Loc.Path, F.CheckId);
      if (!Level)
        return Level.takeError();
      if (*Level == SeverityRules::Level::Off)
        continue;
      apply(*Level, F);
      Kept.push_back(std::move(F));
    }
    State.Findings = std::move(Kept);
    return Error::success();
  }

private:
  static void apply(SeverityRules::Level Level, Finding &F) {
    switch (Level) {
    case SeverityRules::Level::Error:
      F.Level = Severity::Error;
      break;
    case SeverityRules::Level::Info:
      F.Level = Severity::Info;
      break;
    case SeverityRules::Level::Warning:
      // It is what it is; WarningsAsErrors may have made an error of it.
    case SeverityRules::Level::AsFound:
    case SeverityRules::Level::Off:
      break;
    }
  }

  ConfigSettings Config;
};

} // namespace

std::unique_ptr<PolicyStep> makeSeverityStep(ConfigSettings Config) {
  return std::make_unique<SeverityStep>(std::move(Config));
}

} // namespace corolint
