//===- ZshCompletion.cpp - completion in zsh ------------------------------===//
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

/// \p Text for a place in a specification of `_arguments`, where some
/// characters mean something.
static std::string escaped(StringRef Text, StringRef Special) {
  std::string Result;
  for (const char C : Text) {
    if (Special.contains(C))
      Result += '\\';
    Result += C;
  }
  return Result;
}

/// What completes the value of an option.
static std::string actionOf(const ShownOption &Option) {
  using Kind = ShownOption::Completes;
  switch (Option.What) {
  case Kind::Nothing:
    return " ";
  case Kind::File:
    return "_files";
  case Kind::Directory:
    return "_files -/";
  case Kind::Check:
    return "_corolint_check";
  case Kind::Checks:
    return "_corolint_checks";
  case Kind::Format:
    return "_corolint_format";
  case Kind::Values:
    break;
  }
  std::string Action = "((";
  for (const ShownValue &Value : Option.Values)
    Action += Value.Name + "\\:\"" + escaped(Value.Help, ":\"\\$`") + "\" ";
  return Action + "))";
}

static void writeSpecification(raw_ostream &OS, const ShownOption &Option) {
  std::string Text = Option.Spelling;
  const bool IsLong = StringRef(Text).starts_with("--");
  if (Option.What == ShownOption::Completes::Format)
    Text.insert(0, "*");
  switch (Option.Value) {
  case ShownOption::TakesValue::Never:
    break;
  case ShownOption::TakesValue::Maybe:
    Text += "=-";
    break;
  case ShownOption::TakesValue::Always:
    Text += IsLong ? "=" : "+";
  }
  Text += "[" + escaped(Option.Help, "[]\\") + "]";
  if (Option.Value != ShownOption::TakesValue::Never)
    Text += (Option.Value == ShownOption::TakesValue::Maybe ? "::" : ":") +
            escaped(Option.Placeholder, ":\\") + ":" + actionOf(Option);
  OS << "    " << quoted(Text) << "\n";
}

static void writeFormats(raw_ostream &OS, ArrayRef<ShownOption> Options) {
  OS << "_corolint_format() {\n"
        "  if compset -P '*:'; then\n    _files\n    return\n  fi\n"
        "  local -a formats=(\n";
  for (const ShownOption &Option : Options)
    if (Option.What == ShownOption::Completes::Format)
      for (const ShownValue &Value : Option.Values)
        OS << "    " << quoted(Value.Name + ":" + Value.Help) << "\n";
  OS << "  )\n  _describe -t formats format formats -S ''\n}\n\n";
}

static constexpr char Functions[] = R"zsh(
_corolint_check() {
  compadd -a "$@" _corolint_names
}

# Globs, separated by commas, each maybe with a '-' before it.
_corolint_checks() {
  compset -P '*,'
  compset -P '-'
  compadd -S '' -q "$@" -- '*' 'coro-*' $_corolint_names
}

_corolint_first() {
  (( CURRENT == 2 )) && _describe -t commands command _corolint_commands
  _files
}

)zsh";

void writeZshCompletion(raw_ostream &OS, ArrayRef<ShownOption> Options) {
  OS << "#compdef corolint\n"
        "# Completes corolint's command line in zsh; from\n"
        "# corolint --print-completion=zsh\n\n"
        "typeset -ga _corolint_names=(\n";
  for (const CheckInfo &Check : allChecks())
    OS << "  " << Check.Name << "\n";
  OS << ")\ntypeset -ga _corolint_commands=(\n";
  for (const CommandInfo &Info : AllCommands)
    OS << "  " << quoted((Info.Name + ":" + Info.Help).str()) << "\n";
  OS << ")\n";
  OS << Functions;
  writeFormats(OS, Options);
  OS << "_corolint() {\n  local -a specifications=(\n";
  for (const ShownOption &Option : Options)
    writeSpecification(OS, Option);
  OS << "    '1: :_corolint_first'\n    '*:path:_files'\n  )\n"
        "  _arguments -S : $specifications\n}\n\n"
        "# Loaded by zsh as a function of that name, or sourced.\n"
        "if [[ $funcstack[1] == _corolint ]]; then\n  _corolint \"$@\"\n"
        "else\n  compdef _corolint corolint\nfi\n";
}

} // namespace corolint
