//===- Completions.cpp - what shells complete -----------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/package/Completions.h"
#include "tests/support/Process.h"
#include "tests/support/TempProject.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include "gtest/gtest.h"

using llvm::StringRef;

namespace corolint::test {

/// Does what readline does before and after it calls the function.
static constexpr char Bash[] = R"bash(
source "$SCRIPT"
COMP_WORDBREAKS=$' \t\n"\'><=;|&(:'
COMP_LINE=$LINE COMP_POINT=${#LINE}
[[ $(complete -p corolint) == *' -F _corolint '* ]] || exit 1
_corolint
word=${LINE##* }
head=${word%"${word##*[=:]}"}
for reply in "${COMPREPLY[@]}"; do printf '%s\n' "$head$reply"; done
)bash";

static constexpr char Fish[] = R"fish(
source $SCRIPT
complete -C "$LINE" | string replace -r '\t.*' ''
exit 0
)fish";

/// Types the line into a shell of its own, whose `compadd` writes down what
/// there is to add.
static constexpr char Zsh[] = R"zsh(
zmodload zsh/zpty
zpty shell zsh -f -i
{
  zpty -w shell 'PROMPT= RPROMPT= PROMPT2='
  zpty -w shell 'fpath=(${SCRIPT:h} $fpath)'
  zpty -w shell 'autoload -Uz compinit && compinit -u -d ${SCRIPT:h:h}/compdump'
  zpty -w shell 'source $STATE/capture.zsh; print loaded > $STATE/loaded'
  repeat 300; do
    [[ -s $STATE/loaded ]] && break
    sleep 0.1
  done
  zpty -w -n shell "$LINE"$'\t'
  repeat 300; do
    [[ -s $STATE/done ]] && break
    sleep 0.1
  done
  [[ -s $STATE/done ]] || print -u2 'nothing was completed'
  [[ ! -e $STATE/words ]] || cat $STATE/words
} always {
  zpty -d shell
}
)zsh";

static constexpr char ZshCapture[] = R"zsh(
bindkey '^I' complete-word
finished() { print done > $STATE/done }
comppostfuncs=(finished)
compadd() {
  # Those with -O, -A or -D only ask.
  if (( ${@[(I)-[OAD]]} )); then
    builtin compadd "$@"
    return
  fi
  local -a hits
  builtin compadd -A hits "$@"
  local hit
  for hit in $hits; do print -r -- "$IPREFIX$hit" >> $STATE/words; done
  builtin compadd "$@"
}
)zsh";

std::set<std::string> completionsOf(const std::string &Shell,
                                    const std::string &Script,
                                    const std::string &Line,
                                    const std::string &Directory) {
  TempProject State;
  State.write("capture.zsh", ZshCapture);
  State.write("config/empty", "");
  ProcessOptions Options;
  Options.Directory = Directory;
  Options.Environment = {{"SCRIPT", Script},
                         {"LINE", Line},
                         {"STATE", State.path()},
                         {"HOME", State.path()},
                         {"XDG_CONFIG_HOME", State.path("config")},
                         {"XDG_DATA_HOME", State.path("config")},
                         {"TERM", "dumb"}};
  std::vector<std::string> Command;
  if (Shell == "bash")
    Command = {"bash", "--norc", "-c", Bash};
  else if (Shell == "fish")
    Command = {"fish", "--no-config", "-c", Fish};
  else
    Command = {"zsh", "-f", "-c", Zsh};
  const ProcessResult Ran = runProcess(Command, Options);
  EXPECT_EQ(Ran.ExitCode, 0) << Shell << ": " << Ran.Stderr;
  EXPECT_EQ(Ran.Stderr, "") << Shell;
  llvm::SmallVector<StringRef, 0> Lines;
  StringRef(Ran.Stdout).split(Lines, '\n', -1, /*KeepEmpty=*/false);
  std::set<std::string> Result;
  for (const StringRef Word : Lines)
    Result.insert(Word.rtrim("\r").str());
  return Result;
}

} // namespace corolint::test
