//===- Manual.cpp - the manual page corolint(1) ---------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/shell/Manual.h"
#include "checks/CheckList.h"
#include "driver/BuildInfo.h"
#include "driver/report/CheckDocs.h"
#include "driver/shell/Commands.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <map>

using namespace llvm;

namespace corolint {

/// \p Text as roff prints it: no character means anything. Code, which stands
/// between backticks, is bold; of links only the text is left.
static std::string roff(StringRef Text) {
  std::string Result;
  bool IsCode = false;
  while (!Text.empty()) {
    const char C = Text.front();
    Text = Text.drop_front();
    if (C == '`') {
      Result += IsCode ? "\\fR" : "\\fB";
      IsCode = !IsCode;
    } else if (const size_t End = Text.find("](");
               C == '[' && End != StringRef::npos) {
      Result += roff(Text.take_front(End));
      Text = Text.drop_front(Text.find(')', End) + 1);
    } else if (C == '\\') {
      Result += "\\e";
    } else if (C == '-') {
      Result += "\\-";
    } else if (C == '\'') {
      Result += "\\(aq";
    } else if (C == '.' && (Result.empty() || Result.back() == '\n')) {
      Result += "\\&.";
    } else {
      Result += C;
    }
  }
  return Result;
}

static std::string bold(StringRef Text) { return "\\fB" + roff(Text) + "\\fR"; }

static std::string italic(StringRef Text) {
  return "\\fI" + roff(Text) + "\\fR";
}

static void item(raw_ostream &OS, const Twine &Term, StringRef Text) {
  OS << ".TP\n" << Term << "\n" << roff(Text) << "\n";
}

static std::string termOf(const ShownOption &Option) {
  const bool IsLong = StringRef(Option.Spelling).starts_with("--");
  const std::string Value = italic(Option.Placeholder);
  switch (Option.Value) {
  case ShownOption::TakesValue::Never:
    return bold(Option.Spelling);
  case ShownOption::TakesValue::Maybe:
    return bold(Option.Spelling) + "[=" + Value + "]";
  case ShownOption::TakesValue::Always:
    break;
  }
  return bold(Option.Spelling) + (IsLong ? "=" : " ") + Value;
}

static void writeOption(raw_ostream &OS, const ShownOption &Option) {
  item(OS, termOf(Option), Option.Help + ".");
  if (none_of(Option.Values,
              [](const ShownValue &Value) { return !Value.Help.empty(); }))
    return;
  OS << ".RS\n";
  for (const ShownValue &Value : Option.Values) {
    OS << ".TP\n" << bold(Value.Name) << "\n";
    if (!Value.Help.empty())
      OS << roff(Value.Help + ".") << "\n";
  }
  OS << ".RE\n";
}

static void writeOptions(raw_ostream &OS, ArrayRef<ShownOption> Options) {
  std::map<std::string, std::vector<const ShownOption *>> ByCategory;
  for (const ShownOption &Option : Options)
    ByCategory[Option.Category].push_back(&Option);
  OS << ".SH OPTIONS\n"
        "An option may begin with one dash or with two; its value may follow "
        "as a word of its own, unless it may be left out.\n";
  for (const auto &[Category, Members] : ByCategory) {
    OS << ".SS \"" << roff(Category) << "\"\n";
    for (const ShownOption *Option : Members)
      writeOption(OS, *Option);
  }
}

static void writeSynopsis(raw_ostream &OS) {
  OS << ".SH SYNOPSIS\n.B corolint\n"
        "[options] [paths…] [\\-\\- flags…]\n";
  for (const CommandInfo &Info : AllCommands)
    OS << ".br\n"
       << bold(("corolint " + Info.Name).str()) << " " << roff(Info.Arguments)
       << "\n";
}

static void writeCommands(raw_ostream &OS) {
  OS << ".SH COMMANDS\nWithout one, files are linted. A folder of such a name "
        "is written with ./ before it.\n";
  for (const CommandInfo &Info : AllCommands)
    item(OS, bold(Info.Name), (Info.Help + ".").str());
}

static void writeChecks(raw_ostream &OS) {
  OS << ".SH CHECKS\n"
     << roff("`corolint --explain CHECK` prints a check's page. Those that are "
             "off are added by `--checks=NAME`; `--checks=coro-*` means all.")
     << "\n";
  for (const CheckInfo &Check : allChecks())
    item(OS,
         bold(Check.Name) + (Check.EnabledByDefault ? "" : " (off by default)"),
         checkDocs(Check.Name).Summary);
}

static constexpr std::pair<StringLiteral, StringLiteral> ExitCodes[] = {
    {"0", "Everything was analysed, and nothing was found."},
    {"1", "There are findings that are at least warnings (see `--fail-on`); or "
          "a baseline has stale entries, a comparison introduced findings, the "
          "configuration has parts that do nothing, where these were asked "
          "for."},
    {"2", "The command line, the configuration or the environment is wrong, or "
          "there was nothing to analyse."},
    {"3", "Some files could not be analysed, or not fully; the summary names "
          "each and its reason. This wins over 1 and 2."},
    {"129, 130, 143", "The run was interrupted: SIGHUP, SIGINT, SIGTERM."},
};

static constexpr std::pair<StringLiteral, StringLiteral> Environment[] = {
    {"COROLINT_CACHE_DIR", "The folder of the cache of results, in place of "
                           "corolint in the user's folder for caches."},
    {"COROLINT_NO_CACHE", "If it is set, the cache is not used."},
    {"XDG_CACHE_HOME", "The user's folder for caches, in place of ~/.cache."},
    {"NO_COLOR", "If it is set, the report has no colours."},
    {"CLICOLOR_FORCE", "If it is set and not 0, the report has colours even if "
                       "it does not go to a terminal."},
    {"GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_SHA, GITHUB_STEP_SUMMARY",
     "Set by GitHub's workflows: where the format github writes its summary, "
     "and what links in it lead to."},
    {"TERM", "If it is dumb, progress is told line by line."},
};

static constexpr std::pair<StringLiteral, StringLiteral> Files[] = {
    {".clang-tidy", "Which checks are on, and their options, as for "
                    "clang-tidy; `corolint --print-config-schema=reference` "
                    "lists all options."},
    {"corolint.yaml", "What the project's own functions do: which ones block, "
                      "and what to call instead."},
    {"compile_commands.json",
     "How the project's files are compiled. It is looked for upward from the "
     "given paths, or the working directory, and in the usual build folders."},
};

static constexpr std::pair<StringLiteral, StringLiteral> Examples[] = {
    {"corolint", "Lints every file of the compilation database."},
    {"corolint src/net", "Lints the files below a folder."},
    {"corolint --fix=suggested --diff", "Shows what all fixes would change."},
    {"corolint --new-from-merge-base=origin/main",
     "Reports only what touches lines that the branch has changed."},
    {"corolint a.cpp -- -std=c++20 -Iinclude",
     "Lints a file that is in no database."},
};

static void writeItems(raw_ostream &OS, StringRef Title,
                       ArrayRef<std::pair<StringLiteral, StringLiteral>> All) {
  OS << ".SH \"" << Title << "\"\n";
  for (const auto &[Term, Text] : All)
    item(OS, bold(Term), Text);
}

void writeManual(raw_ostream &OS, ArrayRef<ShownOption> Options) {
  OS << ".\\\" From corolint --print-man.\n"
        ".TH COROLINT 1 \"\" \"corolint " COROLINT_VERSION
        "\" \"User Commands\"\n"
        ".SH NAME\ncorolint \\- find C++20 coroutine code that is not really "
        "asynchronous\n";
  writeSynopsis(OS);
  OS << ".SH DESCRIPTION\n"
     << roff("corolint analyses C++ files as they are compiled, and reports "
             "coroutines that block their thread, tasks that are created and "
             "lost, awaits that could run at the same time, and their like. It "
             "follows calls through all files of a program.")
     << "\n.PP\n"
     << roff("Paths are files and folders of the project; none means every "
             "file of the compilation database. Flags behind `--` take the "
             "place of a database. A comment `// NOLINT(check)` suppresses a "
             "finding.")
     << "\n";
  writeCommands(OS);
  writeOptions(OS, Options);
  writeChecks(OS);
  writeItems(OS, "EXIT STATUS", ExitCodes);
  writeItems(OS, "ENVIRONMENT", Environment);
  writeItems(OS, "FILES", Files);
  writeItems(OS, "EXAMPLES", Examples);
  OS << ".SH \"SEE ALSO\"\n.BR corolint\\-tidy (1),\n.BR corolint\\-clangd "
        "(1),\n.BR clang\\-tidy\\-" COROLINT_LLVM_MAJOR " (1)\n";
}

} // namespace corolint
