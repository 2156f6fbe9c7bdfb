//===- FishCompletion.cpp - completion in fish ----------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/CheckList.h"
#include "driver/shell/Commands.h"
#include "driver/shell/Completion.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;

namespace corolint {

/// \p Text in single quotes as fish has them, which knows escapes in such.
static std::string fishQuoted(StringRef Text) {
  std::string Result = "'";
  for (const char C : Text) {
    if (C == '\'' || C == '\\')
      Result += '\\';
    Result += C;
  }
  return Result + "'";
}

/// A command that prints a line for each value: fish would cut a list of words
/// at blanks.
static void writeWords(raw_ostream &OS, const ShownOption &Option) {
  std::string Command = "(printf '%s\\t%s\\n'";
  for (const ShownValue &Value : Option.Values)
    Command += " " + Value.Name + " " + fishQuoted(Value.Help);
  OS << " -a " << fishQuoted(Command + ")");
}

static void writeOption(raw_ostream &OS, const ShownOption &Option) {
  using Kind = ShownOption::Completes;
  const StringRef Name = StringRef(Option.Spelling).ltrim('-');
  OS << "complete -c corolint" << (Name.size() == 1 ? " -s " : " -l ") << Name;
  if (Option.Value == ShownOption::TakesValue::Always)
    OS << " -r";
  // Files come only where a value is one.
  if (Option.Value != ShownOption::TakesValue::Never)
    OS << (Option.What == Kind::File || Option.What == Kind::Format ? " -F"
                                                                    : " -f");
  switch (Option.What) {
  case Kind::Nothing:
  case Kind::File:
    break;
  case Kind::Directory:
    OS << " -a '(__fish_complete_directories)'";
    break;
  case Kind::Check:
    OS << " -a '(__corolint_checks)'";
    break;
  case Kind::Checks:
    OS << " -a '(__corolint_globs)'";
    break;
  case Kind::Values:
  case Kind::Format:
    writeWords(OS, Option);
  }
  OS << " -d " << fishQuoted(Option.Help) << "\n";
}

static constexpr char Functions[] = R"fish(
# A list of globs: what is there already stays, also a '-' before the last one.
function __corolint_globs
    set -l value (commandline -ct | string replace -r -- '^--[^=]*=' '')
    set -l before (string match -r -- '^.*,' $value)
    set -l last (string replace -r -- '^.*,' '' $value)
    string match -q -- '-*' "$last"; and set before "$before-"
    printf '%s\t%s\n' "$before*" 'All checks' "$before"'coro-*' 'All of corolint'
    for line in (__corolint_checks)
        printf '%s%s\n' "$before" $line
    end
end

function __corolint_is_first
    test (count (commandline -opc)) -eq 1
end

)fish";

void writeFishCompletion(raw_ostream &OS, ArrayRef<ShownOption> Options) {
  OS << "# Completes corolint's command line in fish; from\n"
        "# corolint --print-completion=fish\n\n"
        "function __corolint_checks\n    printf '%s\\t%s\\n' \\\n";
  ListSeparator Separator(" \\\n");
  for (const CheckInfo &Check : allChecks())
    OS << Separator << "        " << Check.Name << " "
       << (Check.EnabledByDefault ? "'on by default'" : "'off by default'");
  OS << "\nend\n" << Functions;
  for (const CommandInfo &Info : AllCommands)
    OS << "complete -c corolint -n __corolint_is_first -a " << Info.Name
       << " -d " << fishQuoted(Info.Help) << "\n";
  for (const ShownOption &Option : Options)
    writeOption(OS, Option);
}

} // namespace corolint
