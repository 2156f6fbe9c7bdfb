//===- QuickFixTest.cpp - the fixes of every check, from an editor --------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Every input with findings is opened. Each fix that is offered is the driver's
// and compiles; each comment that is offered suppresses its finding.
//
//===----------------------------------------------------------------------===//

#include "tests/clangd/ClangdTest.h"
#include "tests/inputs/InputFiles.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"
#include <algorithm>
#include <cstdint>
#include <fstream>
#include <set>

using namespace corolint;
using namespace corolint::test;
using llvm::json::Object;
using testing::IsEmpty;

namespace {

class QuickFix : public testing::TestWithParam<std::string> {
protected:
  QuickFix() : Job(inputJob(inputPath(GetParam()))) {
    ClientOptions Options;
    Options.Environment = {{"XDG_CONFIG_HOME", Folder.path("config")},
                           {"CLANGD_FLAGS", ""}};
    Client = std::make_unique<LspClient>(
        std::vector<std::string>{COROLINT_CLANGD, "--background-index=false"},
        std::move(Options));
    Client->open(Job.File, readText(Job.File));
    Findings = ours(Client->diagnostics(Job.File));
  }

  /// What the compiler has against \p Text; empty where it has nothing.
  std::string errorsOf(const std::string &Text) {
    const llvm::StringRef Directory = llvm::sys::path::parent_path(Job.File);
    Folder.write("edited.cpp", Text);
    std::vector<std::string> Command = Job.CommandLine;
    Command[0] = COROLINT_LLVM_BINDIR "/clang++";
    std::replace(Command.begin(), Command.end(), Job.File,
                 Folder.path("edited.cpp"));
    Command.insert(Command.end(),
                   {"-fsyntax-only", "-w", "-iquote", Directory.str()});
    ProcessOptions Options;
    Options.Directory = Job.Directory;
    const ProcessResult R = runProcess(Command, Options);
    return R.ExitCode == 0 ? "" : R.Stderr;
  }

  AnalysisJob Job;
  TempProject Folder;
  std::unique_ptr<LspClient> Client;
  std::vector<Object> Findings;
};

/// "line safe" or "line suggested" for each fix that the driver has.
std::multiset<std::string> fixesOf(const FileResult &Result) {
  std::multiset<std::string> Fixes;
  auto Count = [&](const Finding &Of, const std::vector<TextEdit> &Edits,
                   const char *Kind) {
    if (!Edits.empty())
      Fixes.insert(std::to_string(Of.Loc.Line) + Kind);
  };
  for (const Finding &Of : Result.Findings) {
    if (Of.Loc.Path != Result.Path || !Of.CheckId.starts_with("coro-"))
      continue;
    Count(Of, Of.Edits, " safe");
    for (const Note &Under : Of.Notes)
      Count(Of, Under.Edits, " suggested");
  }
  return Fixes;
}

TEST_P(QuickFix, IsTheDriversAndCompiles) {
  std::multiset<std::string> Offered;
  std::set<std::string> Results;
  // Real libraries take seconds to parse, and their fixes are alike.
  const size_t Most =
      llvm::StringRef(GetParam()).starts_with("real/") ? 5 : SIZE_MAX;
  for (const Object &Finding : Findings) {
    const std::string Line =
        llvm::StringRef(summary({Finding})[0]).split(':').first.str();
    for (const Object &Action : Client->actions(Job.File, Finding)) {
      const llvm::StringRef Title = Action.getString("title").value_or("");
      const bool IsSafe = Title.contains(" (safe fix, ");
      if (!IsSafe && !Title.contains(" (suggested fix, "))
        continue;
      EXPECT_EQ(Action.getBoolean("isPreferred").value_or(false), IsSafe);
      Offered.insert(Line + (IsSafe ? " safe" : " suggested"));
      const std::string Edited =
          Client->textAfter(Job.File, Action).value_or("");
      ASSERT_NE(Edited, "") << Title.str();
      // Two findings may have one fix.
      if (Results.insert(Edited).second && Results.size() <= Most)
        EXPECT_EQ(errorsOf(Edited), "") << Title.str() << '\n' << Edited;
    }
  }
  EXPECT_EQ(Offered, fixesOf(lintInput(Job.File)));
}

TEST_P(QuickFix, SuppressesWhatItSays) {
  // From below, so that comments above lines move none that is still to come.
  std::sort(
      Findings.begin(), Findings.end(), [](const Object &A, const Object &B) {
        auto Line = [](const Object &Of) {
          return Of.getObject("range")->getObject("start")->getInteger("line");
        };
        return Line(A) > Line(B);
      });
  for (const Object &Finding : Findings) {
    const Object Action =
        actionCalled(Client->actions(Job.File, Finding), "suppress '");
    ASSERT_TRUE(Client->apply(Action)) << summary({Finding})[0];
  }
  EXPECT_THAT(summary(ours(Client->diagnostics(Job.File))), IsEmpty())
      << Client->text(Job.File);
  EXPECT_EQ(errorsOf(Client->text(Job.File)), "");
}

/// The inputs that have findings: the others have nothing to offer.
std::vector<std::string> inputsWithFindings() {
  std::vector<std::string> Result = listInputs();
  llvm::erase_if(Result, [](const std::string &Input) {
    return llvm::sys::path::filename(Input).starts_with("silent-") ||
           !std::ifstream(llvm::StringRef(inputPath(Input)).drop_back(4).str() +
                          ".fixed.cpp");
  });
  return Result;
}

INSTANTIATE_TEST_SUITE_P(Inputs, QuickFix,
                         testing::ValuesIn(inputsWithFindings()),
                         inputTestName);

} // namespace
