//===- Config.cpp - which checks run, with which options ------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/project/Config.h"
#include "checks/CheckList.h"
#include "clang-tidy/ClangTidyOptions.h"
#include "clang-tidy/GlobList.h"
#include "driver/Options.h"
#include "driver/Paths.h"
#include "driver/project/DefaultChecks.h"
#include "driver/project/OptionTable.h"
#include "driver/project/Profile.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Regex.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/VirtualFileSystem.h"
#include <algorithm>

using namespace llvm;
using namespace clang::tidy;

namespace corolint {

namespace {

/// Puts the default checks behind the configuration files, and so in force,
/// where none of the files is about coroutine checks.
class DefaultingProvider : public ClangTidyOptionsProvider {
public:
  DefaultingProvider(std::unique_ptr<ClangTidyOptionsProvider> TheBase,
                     const ConfigSettings &Settings)
      : Base(std::move(TheBase)), Profiles(Settings.Profile, Settings.Root) {}

  const ClangTidyGlobalOptions &getGlobalOptions() override {
    return Base->getGlobalOptions();
  }

  std::vector<OptionsSource> getRawOptions(StringRef FileName) override {
    // The first source has the defaults, the last one the command line.
    std::vector<OptionsSource> Sources = Base->getRawOptions(FileName);
    const bool Decided = std::any_of(
        Sources.begin() + 1, Sources.end() - 1,
        [](const OptionsSource &Source) {
          return Source.first.Checks && decidesAboutUs(*Source.first.Checks);
        });
    const Profile InForce = Profiles.of(FileName, Sources).Which;
    const std::string Defaults = "-*," + defaultChecks(InForce);
    Sources.front().first.Checks = Defaults;
    auto AddChecks = [&](std::string Globs) {
      ClangTidyOptions Added;
      Added.Checks = std::move(Globs);
      Sources.insert(Sources.end() - 1,
                     {Added, OptionsSourceTypeDefaultBinary});
    };
    if (!Decided)
      AddChecks(Defaults);
    // Behind the files: those that name checks do not have tests in mind.
    if (InForce == Profile::Tests)
      AddChecks(OffInTests.str());
    // An empty pattern, common in configuration files, means none.
    for (OptionsSource &Source : Sources) {
      dropIfEmpty(Source.first.HeaderFilterRegex);
      dropIfEmpty(Source.first.ExcludeHeaderFilterRegex);
    }
    // clang-tidy's core brings the static analyzer along; it is not ours.
    ClangTidyOptions Never;
    Never.Checks = "-clang-analyzer-*";
    Sources.push_back({Never, OptionsSourceTypeDefaultBinary});
    return Sources;
  }

private:
  static void dropIfEmpty(std::optional<std::string> &Pattern) {
    if (Pattern && Pattern->empty())
      Pattern.reset();
  }

  std::unique_ptr<ClangTidyOptionsProvider> Base;
  ProfileChooser Profiles;
};

} // namespace

std::string fileIn(StringRef Folder) { return (Folder + "/x.cpp").str(); }

std::unique_ptr<ClangTidyOptionsProvider>
makeOptionsProvider(const ConfigSettings &Settings,
                    IntrusiveRefCntPtr<vfs::FileSystem> FS) {
  ClangTidyOptions Defaults = ClangTidyOptions::getDefaults();
  Defaults.Checks = "-*," + defaultChecks(Profile::Default);
  Defaults.HeaderFilterRegex = ".*";
  ClangTidyOptions Overrides;
  if (!Settings.Checks.empty())
    Overrides.Checks = Settings.Checks;

  std::unique_ptr<ClangTidyOptionsProvider> Provider;
  if (Settings.Config) {
    ErrorOr<ClangTidyOptions> Parsed =
        parseConfiguration(MemoryBufferRef(*Settings.Config, "--config"));
    Provider = std::make_unique<ConfigOptionsProvider>(
        ClangTidyGlobalOptions(), Defaults,
        Parsed ? *Parsed : ClangTidyOptions(), Overrides, std::move(FS));
  } else {
    Provider = std::make_unique<FileOptionsProvider>(
        ClangTidyGlobalOptions(), Defaults, Overrides, std::move(FS));
  }
  return std::make_unique<DefaultingProvider>(std::move(Provider), Settings);
}

StringRef nearestCheck(StringRef Name) {
  StringRef Best;
  // Beyond a third of the name it would be a guess.
  unsigned BestDistance = std::max<size_t>(Name.size() / 3, 2) + 1;
  for (const CheckInfo &Check : allChecks()) {
    unsigned Distance = Name.edit_distance(Check.Name);
    // People leave the prefix out.
    if (!Name.starts_with("coro-"))
      Distance = std::min(
          Distance, Name.edit_distance(Check.Name.substr(strlen("coro-"))));
    if (Distance < BestDistance) {
      BestDistance = Distance;
      Best = Check.Name;
    }
  }
  return Best;
}

std::vector<StringRef> unknownChecks(StringRef Globs) {
  std::vector<StringRef> Result;
  for (StringRef Name : splitGlobs(Globs)) {
    Name.consume_front("-");
    Name = Name.trim();
    const GlobList Glob(Name);
    if (none_of(allChecks(), [&](const CheckInfo &Check) {
          return Glob.contains(Check.Name);
        }))
      Result.push_back(Name);
  }
  return Result;
}

Error validateChecks(StringRef Globs) {
  const std::vector<StringRef> Unknown = unknownChecks(Globs);
  if (Unknown.empty())
    return Error::success();
  const StringRef Name = Unknown.front();
  const StringRef Nearest = nearestCheck(Name);
  return createStringError(inconvertibleErrorCode(),
                           "--checks: no check matches '" + Name + "'" +
                               (Nearest.empty()
                                    ? Twine("; --list-checks lists them")
                                    : "; did you mean '" + Nearest + "'?"));
}

static Error validateRegex(const std::optional<std::string> &Pattern,
                           StringRef Key, StringRef Name) {
  std::string Cause;
  if (!Pattern || Pattern->empty() || Regex(*Pattern).isValid(Cause))
    return Error::success();
  return createStringError(inconvertibleErrorCode(),
                           Name + ": " + Key +
                               " is not a valid regular expression: " + Cause);
}

/// The options in \p Text, or an error that says where it is wrong.
static Expected<ClangTidyOptions> parseConfig(StringRef Text, StringRef Name) {
  std::string Message;
  auto Keep = [&](const SMDiagnostic &Diag) {
    if (!Message.empty())
      return;
    Message = (Name + ":" + Twine(Diag.getLineNo()) + ":" +
               Twine(Diag.getColumnNo() + 1) + ": " + Diag.getMessage())
                  .str();
  };
  ErrorOr<ClangTidyOptions> Parsed =
      parseConfigurationWithDiags(MemoryBufferRef(Text, Name), Keep);
  if (!Parsed) {
    if (Message.empty())
      Message = (Name + ": " + Parsed.getError().message()).str();
    return createStringError(inconvertibleErrorCode(),
                             "invalid configuration: " + Message);
  }
  if (Error E =
          validateRegex(Parsed->HeaderFilterRegex, "HeaderFilterRegex", Name))
    return E;
  if (Error E = validateRegex(Parsed->ExcludeHeaderFilterRegex,
                              "ExcludeHeaderFilterRegex", Name))
    return E;
  return *Parsed;
}

Error validateConfigText(StringRef Text, StringRef Name) {
  return parseConfig(Text, Name).takeError();
}

std::string influentialConfig(StringRef Text) {
  ErrorOr<ClangTidyOptions> Parsed = parseConfigurationWithDiags(
      MemoryBufferRef(Text, ""), [](const SMDiagnostic &) {});
  if (!Parsed)
    return Text.str();
  std::vector<std::string> Dropped;
  for (const StringRef Key : Parsed->CheckOptions.keys())
    if (isPolicyKey(Key))
      Dropped.push_back(Key.str());
  for (const std::string &Key : Dropped)
    Parsed->CheckOptions.erase(Key);
  return configurationAsText(*Parsed);
}

/// For a step that looks for nothing.
static Expected<DeclaredInputs> declaredInputs(const Options &Opts) {
  std::string Root = absolutePath(Opts.Root, currentDirectory());
  if (Opts.Distribution.Inputs.empty())
    return DeclaredInputs{std::move(Root), std::nullopt};
  return readInputs(Opts.Distribution.Inputs, Root);
}

Expected<ConfigSettings> configSettings(const Options &Opts) {
  ConfigSettings Settings;
  if (Error E = validateChecks(Opts.Checks))
    return E;
  Settings.Checks = Opts.Checks;
  Settings.Config = Opts.Config;
  Settings.Profile = Opts.Policy.Profile;
  if (Opts.Distribution.Hermetic)
    if (Error E = declaredInputs(Opts).moveInto(Settings.Inputs))
      return E;
  if (!Opts.ConfigFile.empty()) {
    ErrorOr<std::unique_ptr<MemoryBuffer>> Buffer =
        MemoryBuffer::getFile(Opts.ConfigFile);
    if (!Buffer)
      return createStringError(
          Buffer.getError(), "--config-file: cannot read '" + Opts.ConfigFile +
                                 "': " + Buffer.getError().message());
    Settings.Config = (*Buffer)->getBuffer().str();
  }
  if (Settings.Config)
    if (Error E = validateConfigText(*Settings.Config, Opts.ConfigFile.empty()
                                                           ? "--config"
                                                           : Opts.ConfigFile))
      return E;
  return Settings;
}

bool inheritsConfigFiles(StringRef Text) {
  Expected<ClangTidyOptions> Parsed = parseConfig(Text, "");
  if (!Parsed) {
    consumeError(Parsed.takeError());
    return false;
  }
  return Parsed->InheritParentConfig.value_or(false);
}

Error validateConfigFiles(ArrayRef<std::string> Files, vfs::FileSystem &FS) {
  StringSet<> Seen;
  for (StringRef Directory : Files) {
    for (Directory = sys::path::parent_path(Directory); !Directory.empty();
         Directory = sys::path::parent_path(Directory)) {
      if (!Seen.insert(Directory).second)
        break; // This one and what it inherits from were looked at.
      SmallString<256> Path(Directory);
      sys::path::append(Path, ".clang-tidy");
      ErrorOr<std::unique_ptr<MemoryBuffer>> Buffer = FS.getBufferForFile(Path);
      // Like clang-tidy, take an empty file for none.
      if (!Buffer || (*Buffer)->getBuffer().empty())
        continue;
      Expected<ClangTidyOptions> Parsed =
          parseConfig((*Buffer)->getBuffer(), Path);
      if (!Parsed)
        return Parsed.takeError();
      if (!Parsed->InheritParentConfig.value_or(false))
        break;
    }
  }
  return Error::success();
}

} // namespace corolint
