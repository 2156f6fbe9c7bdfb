//===- FormatsTest.cpp - formats and the programs that read them ----------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/driver/DriverTest.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/Program.h"

using namespace corolint::test;
using namespace llvm;
using testing::HasSubstr;
using testing::Not;

namespace {

class FormatsTest : public DriverTest {};

/// Two findings with safe fixes: in a header, and in the file that includes it
/// and is one of two that do.
constexpr char FixableHeader[] = R"cpp(#pragma once
#include "task.h"
inline Task<int> refresh() {
  fetch(0);
  co_return 0;
}
)cpp";

std::string fixableSource(const std::string &Name) {
  return "#include \"fixable.h\"\nTask<int> " + Name +
         "() {\n  fetch(1); // \"quoted\": 'text'\n  co_return 1;\n}\n";
}

/// The tool of the LLVM that is built with, or any that is installed.
std::string applyTool() {
  const auto Own = sys::findProgramByName("clang-apply-replacements",
                                          {COROLINT_LLVM_BINDIR});
  if (Own)
    return *Own;
  const auto Any =
      sys::findProgramByName("clang-apply-replacements-" +
                             std::to_string(COROLINT_LLVM_VERSION_MAJOR));
  return Any ? *Any : "";
}

TEST_F(FormatsTest, ClangAppliesExportedFixes) {
  const std::string Tool = applyTool();
  if (Tool.empty())
    GTEST_SKIP() << "needs clang-apply-replacements of the package "
                    "clang-tools-"
                 << COROLINT_LLVM_VERSION_MAJOR;
  Project.write("fixable.h", FixableHeader);
  writeProject(
      {{"a.cpp", fixableSource("first")}, {"b.cpp", fixableSource("second")}});
  ProcessResult R = run({"--format=yaml:" + Project.path("out/fixes.yaml")});
  EXPECT_EQ(R.ExitCode, 2) << "there is no such folder yet";
  Project.write("out/fixes.yaml", "");
  R = run({"--format=yaml:" + Project.path("out/fixes.yaml")});
  EXPECT_EQ(R.ExitCode, 1) << R.Stderr;
  R = runProcess({Tool, Project.path("out")});
  EXPECT_EQ(R.ExitCode, 0) << R.Stdout << R.Stderr;
  for (const char *File : {"a.cpp", "b.cpp", "fixable.h"})
    EXPECT_THAT(Project.read(File), HasSubstr("\n  co_await fetch(")) << File;
  R = run({});
  EXPECT_EQ(R.ExitCode, 0) << R.Stdout << R.Stderr;
}

/// One finding with a suggested fix only.
constexpr char SiblingSource[] = R"cpp(#include "task.h"
int load(int Id) { return sleep(Id); }
Task<int> loadAsync(int Id);
Task<int> serve() { co_return load(1); }
)cpp";

TEST_F(FormatsTest, SuggestedFixesAreExportedOnRequest) {
  writeProject({{"a.cpp", SiblingSource}});
  EXPECT_THAT(run({"--format=yaml"}).Stdout, Not(HasSubstr("ReplacementText")));
  run({"--fix=suggested", "--diff",
       "--format=yaml:" + Project.path("fixes.yaml")});
  EXPECT_THAT(Project.read("fixes.yaml"),
              HasSubstr("ReplacementText: co_await loadAsync\n"));
  EXPECT_EQ(Project.read("a.cpp"), SiblingSource);
}

TEST_F(FormatsTest, TwoFormatsCannotShareAFile) {
  writeProject({{"a.cpp", CleanSource}});
  const ProcessResult R = run({"--format=json:same", "--format=sarif:same"});
  EXPECT_EQ(R.ExitCode, 2);
  EXPECT_THAT(R.Stderr, HasSubstr("two formats would write to 'same'"));
}

TEST_F(FormatsTest, FixesAreNotBothAppliedAndExported) {
  writeProject({{"a.cpp", DiscardedSource}});
  const ProcessResult R = run({"--fix", "--format=yaml"});
  EXPECT_EQ(R.ExitCode, 2);
  EXPECT_THAT(R.Stderr, HasSubstr("'yaml' is for another program"));
  EXPECT_EQ(Project.read("a.cpp"), DiscardedSource);
}

TEST_F(FormatsTest, PathsAreThoseOfTheCheckout) {
  writeProject({{"sub/a.cpp", BlockingSource}});
  ProcessOptions Options;
  Options.Environment = {{"CI_PROJECT_DIR", Project.path()},
                         {"GITHUB_WORKSPACE", Project.path()},
                         {"GITHUB_STEP_SUMMARY", ""}};
  const std::string Root = "--root=" + Project.path("sub");
  EXPECT_THAT(run({Root, "--format=gitlab"}, Options).Stdout,
              HasSubstr("\"path\": \"sub/a.cpp\""));
  EXPECT_THAT(run({Root, "--format=github"}, Options).Stdout,
              HasSubstr("::warning file=sub/a.cpp,line=3,"));
  Options.Environment[0].second = "";
  EXPECT_THAT(run({Root, "--format=gitlab"}, Options).Stdout,
              HasSubstr("\"path\": \"a.cpp\""));
}

TEST_F(FormatsTest, AStepSummaryThatCannotBeWrittenIsAnError) {
  writeProject({{"a.cpp", BlockingSource}});
  ProcessOptions Options;
  Options.Environment = {
      {"GITHUB_STEP_SUMMARY", Project.path("nowhere/summary.md")}};
  const ProcessResult R = run({"--format=github"}, Options);
  EXPECT_EQ(R.ExitCode, 2);
  EXPECT_THAT(R.Stderr, HasSubstr("GITHUB_STEP_SUMMARY: cannot write to '" +
                                  Project.path("nowhere/summary.md")));
}

TEST_F(FormatsTest, AStepSummaryThatIsFullStaysAsItIs) {
  writeProject({{"a.cpp", BlockingSource}});
  const std::string Full((1 << 20) - 100, 'x');
  Project.write("summary.md", Full);
  ProcessOptions Options;
  Options.Environment = {{"GITHUB_STEP_SUMMARY", Project.path("summary.md")}};
  EXPECT_EQ(run({"--format=github"}, Options).ExitCode, 1);
  EXPECT_EQ(Project.read("summary.md"), Full);
  // Other formats have nothing to do with it.
  Project.write("summary.md", "");
  run({"--format=gitlab"}, Options);
  EXPECT_EQ(Project.read("summary.md"), "");
}

TEST_F(FormatsTest, ColoursOnRequest) {
  writeProject({{"a.cpp", BlockingSource}});
  const std::string Escape = "\x1b[";
  auto Full =
      [&](std::vector<std::string> Args,
          const std::vector<std::pair<std::string, std::string>> &Variables) {
        Args.emplace_back("--format=full");
        ProcessOptions Options;
        Options.Environment = {{"NO_COLOR", ""}, {"CLICOLOR_FORCE", ""}};
        for (const auto &Variable : Variables)
          Options.Environment.push_back(Variable);
        return run(Args, Options).Stdout;
      };
  EXPECT_THAT(Full({}, {}), Not(HasSubstr(Escape)));
  EXPECT_THAT(Full({"--color=always"}, {{"NO_COLOR", "1"}}), HasSubstr(Escape));
  EXPECT_THAT(Full({}, {{"CLICOLOR_FORCE", "1"}}), HasSubstr(Escape));
  EXPECT_THAT(Full({}, {{"CLICOLOR_FORCE", "0"}}), Not(HasSubstr(Escape)));
  EXPECT_THAT(Full({}, {{"CLICOLOR_FORCE", "1"}, {"NO_COLOR", "1"}}),
              Not(HasSubstr(Escape)));
  EXPECT_THAT(Full({"--color=never"}, {{"CLICOLOR_FORCE", "1"}}),
              Not(HasSubstr(Escape)));
  EXPECT_EQ(run({"--color=sometimes"}).ExitCode, 2);
}

TEST_F(FormatsTest, FilesHaveNoColoursUnasked) {
  writeProject({{"a.cpp", BlockingSource}});
  ProcessOptions Options;
  Options.Environment = {{"CLICOLOR_FORCE", "1"}, {"NO_COLOR", ""}};
  run({"--format=full", "-o", Project.path("report.txt")}, Options);
  EXPECT_THAT(Project.read("report.txt"), Not(HasSubstr("\x1b[")));
  run({"--format=full", "--color=always", "-o", Project.path("report.txt")},
      Options);
  EXPECT_THAT(Project.read("report.txt"), HasSubstr("\x1b["));
}

/// Runs corolint where standard output is a terminal.
std::string onATerminal(const TempProject &Project, const std::string &Args,
                        const std::string &Kind) {
  return runProcess(
             {"script", "-qec",
              std::string(COROLINT_EXECUTABLE) + " -q " + Args, "/dev/null"},
             {Project.path(), {{"TERM", Kind}, {"NO_COLOR", ""}}, "", false})
      .Stdout;
}

TEST_F(FormatsTest, TheReportIsFullOnATerminal) {
  if (runProcess({"script", "-qec", "true", "/dev/null"}).ExitCode != 0)
    GTEST_SKIP() << "there is no terminal, nor 'script' to make one";
  writeProject({{"a.cpp", BlockingSource}});
  const std::string Full = onATerminal(Project, "", "xterm");
  EXPECT_THAT(Full, HasSubstr("a.cpp:3:3\r\n"));
  EXPECT_THAT(Full, HasSubstr("\x1b["));
  const std::string Line = "a.cpp:3:3: warning: ";
  EXPECT_THAT(Full, Not(HasSubstr(Line)));
  EXPECT_THAT(onATerminal(Project, "", "dumb"), HasSubstr(Line));
  EXPECT_THAT(onATerminal(Project, "--format=text", "xterm"), HasSubstr(Line));
  // Elsewhere it is for programs to read, and so is a file.
  EXPECT_THAT(run({}).Stdout, HasSubstr(Line));
  onATerminal(Project, "-o report.txt", "xterm");
  EXPECT_THAT(Project.read("report.txt"), HasSubstr(Line));
}

} // namespace
