//===- FileOptions.cpp - the options that hold for one file ---------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/project/FileOptions.h"
#include "checks/CheckList.h"
#include "clang-tidy/GlobList.h"
#include "driver/project/Config.h"
#include "driver/project/DeclaredInputs.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;
using namespace clang::tidy;

namespace corolint {

FileOptions::FileOptions(ClangTidyOptionsProvider &Provider, StringRef File)
    : Sources(Provider.getRawOptions(File)) {
  ClangTidyOptions Merged;
  unsigned Order = 0;
  for (auto &[Options, Source] : Sources) {
    Merged.mergeWith(Options, ++Order);
    // clang-tidy's words for what has other names here.
    if (Source ==
        ClangTidyOptionsProvider::OptionsSourceTypeCheckCommandLineOption)
      Source = "--checks";
    else if (Source ==
             ClangTidyOptionsProvider::OptionsSourceTypeConfigCommandLineOption)
      Source = "--config";
  }
  const GlobList Globs(Merged.Checks.value_or(""));
  for (const CheckInfo &Check : allChecks())
    if (Globs.contains(Check.Name))
      Enabled.push_back(Check.Name);
}

FileOptions optionsAt(const ConfigSettings &Config, StringRef File) {
  return {*makeOptionsProvider(Config, realFileSystem(Config.Inputs)), File};
}

OptionInForce FileOptions::find(StringRef Check, StringRef Name) const {
  const std::string Local = (Check + "." + Name).str();
  // As in clang-tidy, the last source counts, and in it the check's own option.
  for (const auto &[Options, Source] : reverse(Sources))
    for (const StringRef Key : {StringRef(Local), Name})
      if (const auto It = Options.CheckOptions.find(Key);
          It != Options.CheckOptions.end())
        return {Source, Key.str(), It->getValue().Value};
  return {};
}

std::vector<OptionInForce> FileOptions::find(StringRef Name) const {
  std::vector<OptionInForce> Result;
  for (const StringRef Check : Enabled)
    if (OptionInForce Option = find(Check, Name); !is_contained(Result, Option))
      Result.push_back(std::move(Option));
  return Result;
}

} // namespace corolint
