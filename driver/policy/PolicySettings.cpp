//===- PolicySettings.cpp - what the configuration says of policy ---------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/policy/PolicySettings.h"
#include "checks/CheckList.h"
#include "driver/project/FileOptions.h"
#include "driver/project/OptionTable.h"
#include "driver/project/OwnFolders.h"
#include "driver/report/Report.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/VirtualFileSystem.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;
using namespace clang::tidy;

namespace corolint {

namespace {

/// A value, and who gives it; no source where nobody does.
struct Setting {
  std::string Value;
  std::string Source;
};

} // namespace

/// What \p Options have for exactly \p Key. The last source counts.
static Setting find(const FileOptions &Options, StringRef Key) {
  for (const auto &[Set, Source] : reverse(Options.sources()))
    if (const auto It = Set.CheckOptions.find(Key);
        It != Set.CheckOptions.end())
      return {It->getValue().Value, Source};
  return {};
}

/// Fails where what \p Options have for \p Key is no value of it.
static Error check(const FileOptions &Options, StringRef Key) {
  const Setting Set = find(Options, Key);
  if (Set.Source.empty())
    return Error::success();
  const StringRef Name = Key.rsplit('.').second;
  Error Problem = checkOptionValue(Name.empty() ? Key : Name, Set.Value);
  if (!Problem && Key == TestPathsOption)
    Problem = OwnFolders::parsePatterns(Set.Value).takeError();
  if (!Problem)
    return Error::success();
  return createStringError(inconvertibleErrorCode(),
                           "invalid configuration: " + Set.Source + ": " + Key +
                               ": " + toString(std::move(Problem)));
}

static std::optional<Severity> severityOf(StringRef Name) {
  return StringSwitch<std::optional<Severity>>(Name)
      .Case("error", Severity::Error)
      .Case("warning", Severity::Warning)
      .Case("info", Severity::Info)
      .Default(std::nullopt);
}

Expected<PolicySettings> policySettings(const Options &Opts,
                                        const ConfigSettings &Config) {
  const FileOptions AtRoot = optionsAt(Config, fileIn(Config.Root));
  for (const StringRef Key :
       {FailOnOption, MaxFindingsOption, RequireReasonOption})
    if (Error E = check(AtRoot, Key))
      return E;
  const PolicyOptions &Given = Opts.Policy;
  auto Choose = [&](bool IsGiven, const std::string &Value, StringRef Option,
                    StringRef Key) -> Setting {
    if (IsGiven)
      return {Value, Option.str()};
    Setting Set = find(AtRoot, Key);
    if (Set.Source.empty())
      Set.Source = "default";
    return Set;
  };
  PolicySettings Result;
  Setting Set =
      Choose(!Given.FailOn.empty(), Given.FailOn, "--fail-on", FailOnOption);
  if (!Set.Value.empty())
    Result.FailOn = severityOf(Set.Value);
  Result.FailOnSource = std::move(Set.Source);
  Set = Choose(Given.MaxFindings.has_value(),
               std::to_string(Given.MaxFindings.value_or(0)), "--max-findings",
               MaxFindingsOption);
  (void)StringRef(Set.Value).getAsInteger(10, Result.MaxFindings);
  Result.MaxFindingsSource = std::move(Set.Source);
  Set = Choose(Given.RequireReason, "true", "--require-reason",
               RequireReasonOption);
  Result.RequireReason = Set.Value == "true";
  Result.RequireReasonSource = std::move(Set.Source);
  return Result;
}

class SeverityRules::Provider {
public:
  explicit Provider(const ConfigSettings &Config)
      : Base(makeOptionsProvider(Config, realFileSystem(Config.Inputs))) {}

  FileOptions of(StringRef File) { return FileOptions(*Base, File); }

private:
  std::unique_ptr<ClangTidyOptionsProvider> Base;
};

SeverityRules::SeverityRules(const ConfigSettings &Config)
    : Options(std::make_unique<Provider>(Config)) {}
SeverityRules::~SeverityRules() = default;

Expected<SeverityRules::Level> SeverityRules::of(StringRef File,
                                                 StringRef Check) {
  const std::string Place = (sys::path::parent_path(File) + "\n" + Check).str();
  const auto [It, IsNew] = Known.try_emplace(Place, Level::AsFound);
  if (!IsNew)
    return It->second;
  const FileOptions Here = Options->of(File);
  const std::string Key = (Check + "." + SeverityOption).str();
  if (Error E = check(Here, Key))
    return E;
  It->second = StringSwitch<Level>(find(Here, Key).Value)
                   .Case("error", Level::Error)
                   .Case("warning", Level::Warning)
                   .Case("info", Level::Info)
                   .Case("off", Level::Off)
                   .Default(Level::AsFound);
  return It->second;
}

Error validatePolicy(const Options &Opts, const ConfigSettings &Config,
                     ArrayRef<std::string> Files) {
  if (Error E = policySettings(Opts, Config).takeError())
    return E;
  StringSet<> Folders;
  for (const StringRef File : Files) {
    if (!Folders.insert(sys::path::parent_path(File)).second)
      continue;
    const FileOptions Here = optionsAt(Config, File);
    for (const StringRef Key : {ProfileOption, TestPathsOption})
      if (Error E = check(Here, Key))
        return E;
    for (const CheckInfo &Known : allChecks())
      if (Error E = check(Here, (Known.Name + "." + SeverityOption).str()))
        return E;
  }
  return Error::success();
}

Error showPolicy(raw_ostream &OS, const Options &Opts,
                 const ConfigSettings &Config) {
  Expected<PolicySettings> Settings = policySettings(Opts, Config);
  if (!Settings)
    return Settings.takeError();
  OS << "fail on: ";
  if (const std::optional<Severity> &FailOn = Settings->FailOn)
    OS << severityName(*FailOn);
  else
    OS << "none";
  OS << " (" << Settings->FailOnSource << ")\n";
  OS << "findings at most: ";
  if (Settings->MaxFindings)
    OS << Settings->MaxFindings;
  else
    OS << "all";
  OS << " (" << Settings->MaxFindingsSource << ")\n";
  OS << "suppressions need a reason: "
     << (Settings->RequireReason ? "yes" : "no") << " ("
     << Settings->RequireReasonSource << ")\n";
  return Error::success();
}

} // namespace corolint
