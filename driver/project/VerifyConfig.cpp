//===- VerifyConfig.cpp - configuration that does nothing -----------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/project/VerifyConfig.h"
#include "checks/CheckList.h"
#include "driver/project/FileOptions.h"
#include "driver/project/OptionTable.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/VirtualFileSystem.h"
#include <map>
#include <set>

using namespace llvm;
using namespace clang::tidy;

namespace corolint {

/// How far a name may be from another to be taken for it, misspelt.
static constexpr unsigned MaxTypos = 2;

static bool isOurs(StringRef Check) {
  return any_of(allChecks(),
                [&](const CheckInfo &Known) { return Known.Name == Check; });
}

/// Whether \p Check, which is none of ours, was meant to be. Other modules of
/// clang-tidy have many names, and they are not known here.
static bool isMeantForUs(StringRef Check) {
  return Check.starts_with("coro") ||
         any_of(allChecks(), [&](const CheckInfo &Known) {
           return Check.edit_distance(Known.Name, /*AllowReplacements=*/true,
                                      MaxTypos) <= MaxTypos;
         });
}

static std::string hint(StringRef Nearest) {
  return Nearest.empty() ? "" : ("; did you mean '" + Nearest + "'?").str();
}

StringSet<> knownOptionKeys() {
  StringSet<> Result;
  for (const std::string &Key : allOptionKeys())
    Result.insert(Key);
  return Result;
}

namespace {

class UnknownKeys {
public:
  explicit UnknownKeys(const ConfigSettings &Settings)
      : Provider(
            makeOptionsProvider(Settings, realFileSystem(Settings.Inputs))),
        Known(knownOptionKeys()) {}

  void visit(StringRef SourceFile);
  std::vector<ConfigProblem> take() const {
    return {Problems.begin(), Problems.end()};
  }

private:
  void verifyChecks(const std::optional<std::string> &Globs, StringRef Key,
                    StringRef Source);
  void verifyOption(StringRef Key, StringRef Source);
  std::string nearestOption(StringRef Key, size_t MaxDistance) const;

  std::unique_ptr<ClangTidyOptionsProvider> Provider;
  StringSet<> Known;
  /// The files of one folder have the same configuration.
  StringSet<> Folders;
  std::set<ConfigProblem> Problems;
};

} // namespace

void UnknownKeys::visit(StringRef SourceFile) {
  if (!Folders.insert(sys::path::parent_path(SourceFile)).second)
    return;
  const FileOptions TheOptions(*Provider, SourceFile);
  for (const auto &[Options, Source] : TheOptions.sources()) {
    if (Source == ClangTidyOptionsProvider::OptionsSourceTypeDefaultBinary)
      continue;
    verifyChecks(Options.Checks, "Checks", Source);
    verifyChecks(Options.WarningsAsErrors, "WarningsAsErrors", Source);
    for (const StringRef Key : Options.CheckOptions.keys())
      verifyOption(Key, Source);
  }
}

void UnknownKeys::verifyChecks(const std::optional<std::string> &Globs,
                               StringRef Key, StringRef Source) {
  if (!Globs)
    return;
  for (const StringRef Name : unknownChecks(*Globs))
    if (isMeantForUs(Name))
      Problems.insert({Source.str(), (Key + ": no check matches '" + Name +
                                      "'" + hint(nearestCheck(Name)))
                                         .str()});
}

/// The key closest to \p Key; empty where none is close.
std::string UnknownKeys::nearestOption(StringRef Key,
                                       size_t MaxDistance) const {
  std::string Best;
  size_t BestDistance = MaxDistance + 1;
  for (const StringRef Candidate : Known.keys()) {
    const size_t Distance = Key.edit_distance(Candidate);
    if (Distance < BestDistance ||
        (Distance == BestDistance && !Best.empty() && Candidate < Best)) {
      BestDistance = Distance;
      Best = Candidate.str();
    }
  }
  return Best;
}

void UnknownKeys::verifyOption(StringRef Key, StringRef Source) {
  if (Known.contains(Key))
    return;
  const auto [Check, Name] = Key.rsplit('.');
  std::string Nearest;
  if (Name.empty()) {
    // One for all checks, perhaps of other modules.
    Nearest = nearestOption(Key, MaxTypos);
    if (Nearest.empty())
      return;
  } else if (isOurs(Check)) {
    Nearest = nearestOption(Key, std::max<size_t>(Name.size() / 3, MaxTypos));
  } else if (isMeantForUs(Check)) {
    Nearest = nearestOption(Key, Key.size() / 3);
  } else {
    return;
  }
  Problems.insert(
      {Source.str(),
       ("unknown check option '" + Key + "'" + hint(Nearest)).str()});
}

std::vector<ConfigProblem> findUnknownKeys(ArrayRef<std::string> Files,
                                           const ConfigSettings &Settings) {
  UnknownKeys Result(Settings);
  for (const std::string &File : Files)
    Result.visit(File);
  return Result.take();
}

std::vector<ConfigProblem> findUnusedNames(ArrayRef<FileResult> Results) {
  std::map<std::pair<StringRef, StringRef>, bool> Matched;
  for (const FileResult &Result : Results)
    for (const ConfiguredName &Name : Result.Names)
      Matched[{Name.Where, Name.Name}] |= Name.Matched;
  const bool IsComplete = all_of(Results, [](const FileResult &Result) {
    return Result.Status == FileStatus::Analyzed;
  });
  std::vector<ConfigProblem> Problems;
  for (const auto &[Name, IsMatched] : Matched)
    if (!IsMatched)
      Problems.push_back(
          {Name.first.str(),
           ("'" + Name.second + "' matched nothing" +
            (IsComplete ? "" : " in the files that were analysed"))
               .str()});
  return Problems;
}

} // namespace corolint
