//===- ShellOptions.cpp - what is printed for shells and man --------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/options/ShellOptions.h"
#include "driver/options/PolicyOptions.h"
#include "driver/project/OptionTable.h"
#include "driver/report/Formats.h"
#include "driver/shell/Completion.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

using namespace llvm;

namespace corolint {

/// What completes the value of an option, by how `--help` calls it.
static ShownOption::Completes completesOf(StringRef Placeholder) {
  using Kind = ShownOption::Completes;
  return StringSwitch<Kind>(Placeholder)
      .Case("file", Kind::File)
      .Case("dir|file", Kind::File)
      .Case("dir", Kind::Directory)
      .Case("check", Kind::Check)
      .Case("globs", Kind::Checks)
      .Case("name[:file]", Kind::Format)
      .Default(Kind::Nothing);
}

/// What the configuration may say in place of an option.
static std::vector<ShownValue> choicesOf(StringRef Name) {
  std::vector<ShownValue> Values;
  for (const OptionInfo &Info : allOptions())
    if (Info.Name == Name)
      for (const StringRef Value : split(Info.Values, ','))
        Values.push_back({Value.str(), ""});
  return Values;
}

static std::vector<ShownValue> valuesOf(const cl::Option &Option,
                                        ArrayRef<Enumeration> Enumerations) {
  std::vector<ShownValue> Values;
  for (const Enumeration &E : Enumerations)
    if (&E.Option == &Option)
      for (unsigned I = 0; I < E.Parser.getNumOptions(); ++I)
        if (!E.Parser.getOption(I).empty())
          Values.push_back(
              {E.Parser.getOption(I).str(), E.Parser.getDescription(I).str()});
  if (Option.ArgStr == "format")
    for (const FormatInfo &Format : allFormats())
      Values.push_back({Format.Name.str(), Format.Description.str()});
  if (Option.ArgStr == "fail-on")
    Values = choicesOf(FailOnOption);
  if (Option.ArgStr == "profile")
    Values = choicesOf(ProfileOption);
  if (Option.ArgStr == "print-config-schema")
    for (const StringRef Schema : PrintableSchemas)
      Values.push_back({Schema.str(), ""});
  if (Option.ArgStr == "print-completion")
    for (const StringRef Shell : CompletedShells)
      Values.push_back({Shell.str(), ""});
  return Values;
}

/// In one line. Where the help goes on to list values, what stands before them.
static std::string lineOf(StringRef Help, bool HasValues) {
  if (HasValues)
    Help = Help.split(":\n").first;
  SmallVector<StringRef> Words;
  SplitString(Help, Words);
  return join(Words, " ");
}

static ShownOption shown(const cl::Option &Option,
                         ArrayRef<Enumeration> Enumerations) {
  ShownOption Result;
  Result.Spelling =
      (Option.ArgStr.size() == 1 ? "-" : "--") + Option.ArgStr.str();
  Result.Placeholder = Option.ValueStr.str();
  Result.Values = valuesOf(Option, Enumerations);
  Result.Help = lineOf(Option.HelpStr, !Result.Values.empty());
  if (!Option.Categories.empty())
    Result.Category = Option.Categories.front()->getName().str();
  const auto Expected = Option.getValueExpectedFlag();
  if (Expected == cl::ValueRequired)
    Result.Value = ShownOption::TakesValue::Always;
  else if (Expected == cl::ValueOptional &&
           !(Result.Placeholder.empty() && Result.Values.empty()))
    Result.Value = ShownOption::TakesValue::Maybe;
  if (Result.Placeholder.empty())
    Result.Placeholder = "value";
  Result.What = completesOf(Result.Placeholder);
  if (Result.What == ShownOption::Completes::Nothing && !Result.Values.empty())
    Result.What = ShownOption::Completes::Values;
  return Result;
}

/// Those that `--help` shows, and the short forms of them, by name.
static std::vector<ShownOption>
shownOptions(ArrayRef<Enumeration> Enumerations) {
  std::vector<ShownOption> Result;
  for (const auto &Entry : cl::getRegisteredOptions()) {
    const cl::Option &Option = *Entry.second;
    if (Option.getOptionHiddenFlag() == cl::NotHidden ||
        Option.ArgStr.size() == 1)
      Result.push_back(shown(Option, Enumerations));
  }
  llvm::sort(Result, [](const ShownOption &A, const ShownOption &B) {
    return A.Spelling < B.Spelling;
  });
  return Result;
}

Error ShellDeclarations::collect(ArrayRef<Enumeration> Enumerations,
                                 Options &Result) const {
  if (Completion.getNumOccurrences() &&
      !is_contained(CompletedShells, StringRef(Completion)))
    return createStringError(inconvertibleErrorCode(),
                             "--print-completion: '" + Completion +
                                 "' is none of " +
                                 join(ArrayRef(CompletedShells), ", "));
  Result.Shell.Completion = Completion;
  Result.Shell.Manual = Manual;
  if (Manual || Completion.getNumOccurrences())
    Result.Shell.Known = shownOptions(Enumerations);
  return Error::success();
}

} // namespace corolint
