//===- ShowSettings.cpp - what holds for a file ---------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/project/ShowSettings.h"
#include "checks/CheckList.h"
#include "clang-tidy/ClangTidyOptions.h"
#include "driver/Paths.h"
#include "driver/project/FileOptions.h"
#include "driver/project/OwnFolders.h"
#include "driver/project/Profile.h"
#include "driver/project/VerifyConfig.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/raw_ostream.h"
#include <map>

using namespace llvm;

namespace corolint {

Expected<ThirdPartySetting> thirdPartySetting(const ConfigSettings &Settings,
                                              StringRef Root) {
  const FileOptions Options = optionsAt(Settings, fileIn(Root));
  StringRef List = DefaultThirdParty;
  ThirdPartySetting Result;
  Result.Source = "default";
  for (const auto &[Set, Source] : Options.sources())
    if (const auto It = Set.CheckOptions.find(ThirdPartyOption);
        It != Set.CheckOptions.end()) {
      List = It->getValue().Value;
      Result.Source = Source;
    }
  Expected<std::vector<std::string>> Patterns = OwnFolders::parsePatterns(List);
  if (!Patterns)
    return createStringError(inconvertibleErrorCode(),
                             Result.Source + ": " + ThirdPartyOption + ": " +
                                 toString(Patterns.takeError()));
  Result.Patterns = std::move(*Patterns);
  return Result;
}

void showFileSettings(raw_ostream &OS, const ConfigSettings &Settings,
                      StringRef Path) {
  const std::string File =
      sys::fs::is_directory(Path) ? fileIn(Path) : Path.str();
  const FileOptions Options = optionsAt(Settings, File);
  const ProfileSetting Chosen = ProfileChooser(Settings.Profile, Settings.Root)
                                    .of(File, Options.sources());
  OS << "profile: " << profileName(Chosen.Which) << " (" << Chosen.Source
     << ")\n";
  OS << "checks:";
  if (Options.enabled().empty())
    OS << " none";
  OS << '\n';
  for (const StringRef Check : Options.enabled())
    OS << "  " << Check << '\n';
  const StringSet<> Known = knownOptionKeys();
  std::map<StringRef, std::pair<StringRef, StringRef>> Set;
  // The last source counts.
  for (const auto &[Values, Source] : Options.sources())
    for (const auto &Entry : Values.CheckOptions)
      if (Known.contains(Entry.getKey()))
        Set[Entry.getKey()] = {Entry.getValue().Value, Source};
  OS << "options:";
  if (Set.empty())
    OS << " all have their defaults";
  OS << '\n';
  for (const auto &[Key, Value] : Set)
    OS << "  " << Key << ": '" << Value.first << "' (" << Value.second << ")\n";
}

} // namespace corolint
