//===- Profile.cpp - kinds of code, and what is checked in them -----------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/project/Profile.h"
#include "driver/project/OptionTable.h"
#include "driver/project/OwnFolders.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"

using namespace llvm;
using namespace clang::tidy;

namespace corolint {

StringRef profileName(Profile Which) {
  switch (Which) {
  case Profile::Strict:
    return "strict";
  case Profile::Tests:
    return "tests";
  case Profile::Default:
    break;
  }
  return "default";
}

static Profile profileOf(StringRef Name) {
  return StringSwitch<Profile>(Name)
      .Case("strict", Profile::Strict)
      .Case("tests", Profile::Tests)
      .Default(Profile::Default);
}

ProfileChooser::ProfileChooser(StringRef TheGiven, StringRef TheRoot)
    : Given(TheGiven), Root(TheRoot) {}
ProfileChooser::~ProfileChooser() = default;

const OwnFolders &ProfileChooser::allBut(StringRef Globs) {
  std::unique_ptr<OwnFolders> &Rest = Others[Globs];
  if (!Rest) {
    Expected<std::vector<std::string>> Patterns =
        OwnFolders::parsePatterns(Globs);
    if (!Patterns) {
      consumeError(Patterns.takeError()); // The policy's settings complain.
      Patterns = std::vector<std::string>();
    }
    Rest = std::make_unique<OwnFolders>(Root, *Patterns);
  }
  return *Rest;
}

bool ProfileChooser::isTest(StringRef File, StringRef Globs) {
  return allBut("").contains(File) && !allBut(Globs).contains(File);
}

ProfileSetting
ProfileChooser::of(StringRef File,
                   ArrayRef<ClangTidyOptionsProvider::OptionsSource> Sources) {
  auto Find = [&](StringRef Key) -> std::pair<StringRef, StringRef> {
    for (const auto &[Options, Source] : reverse(Sources))
      if (const auto It = Options.CheckOptions.find(Key);
          It != Options.CheckOptions.end())
        return {It->getValue().Value, Source};
    return {};
  };
  if (const auto [Globs, Source] = Find(TestPathsOption);
      !Globs.empty() && isTest(File, Globs))
    return {Profile::Tests, (TestPathsOption + " in " + Source).str()};
  if (!Given.empty())
    return {profileOf(Given), "--profile"};
  if (const auto [Name, Source] = Find(ProfileOption); !Name.empty())
    return {profileOf(Name), Source.str()};
  return {Profile::Default, "default"};
}

} // namespace corolint
