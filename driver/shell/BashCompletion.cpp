//===- BashCompletion.cpp - completion in bash ----------------------------===//
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

/// What follows from the options: `_corolint_value OPTION` sets `kind` and
/// `words` to what its value can be, and `attached` where it stands behind a
/// '=' only. It fails for options that take no value.
static void writeTable(raw_ostream &OS, ArrayRef<ShownOption> Options) {
  using Kind = ShownOption::Completes;
  OS << "_corolint_value() {\n    kind=nothing words= attached=\n"
        "    case $1 in\n";
  for (const ShownOption &Option : Options) {
    if (Option.Value == ShownOption::TakesValue::Never)
      continue;
    OS << "    " << Option.Spelling << ")";
    switch (Option.What) {
    case Kind::Nothing:
      break;
    case Kind::File:
      OS << " kind=file";
      break;
    case Kind::Directory:
      OS << " kind=directory";
      break;
    case Kind::Check:
      OS << " kind=check";
      break;
    case Kind::Checks:
      OS << " kind=checks";
      break;
    case Kind::Values:
    case Kind::Format:
      OS << (Option.What == Kind::Values ? " kind=words" : " kind=format")
         << " words='";
      interleave(
          Option.Values, OS, [&](const ShownValue &Value) { OS << Value.Name; },
          " ");
      OS << "'";
    }
    if (Option.Value == ShownOption::TakesValue::Maybe)
      OS << " attached=yes";
    OS << " ;;\n";
  }
  OS << "    *) return 1 ;;\n    esac\n}\n\n";
}

static constexpr char Functions[] = R"bash(
# Offers those of the given words that the current one can become. Bash replaces
# only what stands behind the last '=' or ':', where these end words.
_corolint_offer() {
    local word head= i
    for ((i = ${#current}; i > 0; i--)); do
        case ${current:i-1:1} in
        [=:])
            if [[ $COMP_WORDBREAKS == *"${current:i-1:1}"* ]]; then
                head=${current:0:i}
                break
            fi ;;
        esac
    done
    for word; do
        [[ $word == "$current"* ]] && COMPREPLY+=("${word#"$head"}")
    done
}

# Completes $2, the value of an option, which stands behind $1.
_corolint_complete_value() {
    local before=$1 value=$2 word
    local -a all=()
    case $kind in
    words)
        for word in $words; do all+=("$before$word"); done ;;
    format)
        # A file behind the colon is bash's to complete.
        [[ $value == *:* ]] && return
        for word in $words; do all+=("$before$word"); done
        compopt -o nospace 2>/dev/null ;;
    check)
        for word in "${_corolint_checks[@]}"; do all+=("$before$word"); done ;;
    checks)
        [[ $value == *,* ]] && before+=${value%,*},
        [[ ${value##*,} == -* ]] && before+=-
        for word in '*' 'coro-*' "${_corolint_checks[@]}"; do
            all+=("$before$word")
        done
        compopt -o nospace 2>/dev/null ;;
    directory)
        compopt -o dirnames +o default 2>/dev/null ;;
    nothing)
        compopt +o default 2>/dev/null ;;
    esac
    _corolint_offer "${all[@]}"
}

_corolint() {
    # Words as people see them; bash's end at '=' and ':'.
    local line=${COMP_LINE:0:COMP_POINT}
    local current=${line##*[[:space:]]}
    local before=${line%"$current"}
    before=${before%"${before##*[![:space:]]}"}
    local previous=${before##*[[:space:]]} kind words attached
    COMPREPLY=()
    # What follows is for the compiler.
    [[ " $before " == *' -- '* ]] && return
    case $current in
    -*=*)
        if _corolint_value "${current%%=*}"; then
            _corolint_complete_value "${current%%=*}=" "${current#*=}"
        fi ;;
    *)
        if _corolint_value "$previous" && [[ ! $attached ]]; then
            _corolint_complete_value '' "$current"
        elif [[ $current == -* ]]; then
            _corolint_offer "${_corolint_options[@]}"
            [[ ${#COMPREPLY[@]} == 1 && ${COMPREPLY[0]} == *= ]] &&
                compopt -o nospace 2>/dev/null
        elif [[ $before != *[[:space:]]* ]]; then
            _corolint_offer "${_corolint_commands[@]}"
            local -a files
            mapfile -t files < <(compgen -f -- "$current")
            COMPREPLY+=("${files[@]}")
            compopt -o filenames 2>/dev/null
        fi ;;
    esac
    return 0
}

complete -o default -F _corolint corolint
)bash";

void writeBashCompletion(raw_ostream &OS, ArrayRef<ShownOption> Options) {
  OS << "# Completes corolint's command line in bash; from\n"
        "# corolint --print-completion=bash\n\n";
  OS << "_corolint_commands=(";
  interleave(
      AllCommands, OS, [&](const CommandInfo &Info) { OS << Info.Name; }, " ");
  OS << ")\n_corolint_checks=(\n";
  for (const CheckInfo &Check : allChecks())
    OS << "    " << Check.Name << "\n";
  OS << ")\n_corolint_options=(\n";
  for (const ShownOption &Option : Options) {
    // Where it takes a value, that follows at once.
    const bool IsLong = StringRef(Option.Spelling).starts_with("--");
    if (Option.Value != ShownOption::TakesValue::Always || !IsLong)
      OS << "    " << Option.Spelling << "\n";
    if (Option.Value != ShownOption::TakesValue::Never && IsLong)
      OS << "    " << Option.Spelling << "=\n";
  }
  OS << ")\n\n";
  writeTable(OS, Options);
  OS << StringRef(Functions).ltrim('\n');
}

} // namespace corolint
