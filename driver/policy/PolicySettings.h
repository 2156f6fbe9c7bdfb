//===- PolicySettings.h - what the configuration says of policy -*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Severities, and what fails. None of it reaches the workers: the cache has
// results of any policy.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_POLICY_POLICYSETTINGS_H
#define COROLINT_DRIVER_POLICY_POLICYSETTINGS_H

#include "driver/Finding.h"
#include "driver/Options.h"
#include "driver/project/Config.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <memory>
#include <optional>
#include <string>

namespace llvm {
class raw_ostream;
} // namespace llvm

namespace corolint {

/// What holds for the project as a whole.
struct PolicySettings {
  /// The least severity that fails; without a value, none does.
  std::optional<Severity> FailOn = Severity::Warning;
  unsigned MaxFindings = 0; ///< 0 for any number.
  bool RequireReason = false;
  /// Where these come from: files, options, or "default".
  std::string FailOnSource;
  std::string MaxFindingsSource;
  std::string RequireReasonSource;
};

/// The command line of \p Opts goes before the configuration at the root of
/// \p Config. Fails where a value is none, and says where it stands.
llvm::Expected<PolicySettings> policySettings(const Options &Opts,
                                              const ConfigSettings &Config);

/// Which severity the configuration gives to findings.
class SeverityRules {
public:
  enum class Level { AsFound, Error, Warning, Info, Off };

  explicit SeverityRules(const ConfigSettings &Config);
  ~SeverityRules();

  /// For a finding of \p Check in \p File. Fails where the value is none.
  llvm::Expected<Level> of(llvm::StringRef File, llvm::StringRef Check);

private:
  class Provider;
  std::unique_ptr<Provider> Options;
  /// By folder, a line break, and the check.
  llvm::StringMap<Level> Known;
};

/// Checks all values that are a matter of policy, or of profiles, in the
/// configuration of \p Files: before any of them is analysed.
llvm::Error validatePolicy(const Options &Opts, const ConfigSettings &Config,
                           llvm::ArrayRef<std::string> Files);

/// Writes what holds for the project, and where each part comes from.
llvm::Error showPolicy(llvm::raw_ostream &OS, const Options &Opts,
                       const ConfigSettings &Config);

} // namespace corolint

#endif // COROLINT_DRIVER_POLICY_POLICYSETTINGS_H
