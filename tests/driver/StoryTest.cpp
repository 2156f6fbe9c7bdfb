//===- StoryTest.cpp - a team switches corolint on ------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The gate as a whole, in a repository that has findings on the first day.
//
//===----------------------------------------------------------------------===//

#include "tests/driver/DriverTest.h"

using namespace corolint::test;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

class Story : public DriverTest {
protected:
  void SetUp() override {
    Project.write(".gitignore", "compile_commands.json\n");
    writeProject(
        {{"src/legacy.cpp", BlockingSource}, {"src/clean.cpp", CleanSource}});
    git({"init", "-q", "-b", "main"});
    commit("the code as it is");
  }

  void git(std::vector<std::string> Args) {
    Args.insert(Args.begin(),
                {"git", "-c", "user.name=A", "-c", "user.email=a@example.com"});
    ProcessOptions Options;
    Options.Directory = Project.path();
    Options.Environment = {{"GIT_CONFIG_GLOBAL", "/dev/null"},
                           {"GIT_CONFIG_NOSYSTEM", "1"}};
    const ProcessResult Result = runProcess(Args, Options);
    ASSERT_EQ(Result.ExitCode, 0) << Result.Stderr;
  }

  void commit(const std::string &Message) {
    git({"add", "-A"});
    git({"commit", "-q", "-m", Message});
  }

  /// What the team's CI runs.
  ProcessResult gate() {
    return run({"--baseline=corolint-baseline.json", "--fail-on-stale-baseline",
                "--require-reason"});
  }

  /// The first day is over.
  void switchOn() {
    ASSERT_EQ(run({"--write-baseline=corolint-baseline.json"}).ExitCode, 0);
    commit("switch corolint on");
  }
};

constexpr char Legacy[] = "src/legacy.cpp:3:3: warning:";

TEST_F(Story, TheFirstDay) {
  const ProcessResult Before = run({});
  EXPECT_EQ(Before.ExitCode, 1);
  EXPECT_THAT(Before.Stdout, HasSubstr(Legacy));
  switchOn();
  const ProcessResult After = gate();
  EXPECT_EQ(After.ExitCode, 0) << After.Stderr;
  EXPECT_THAT(After.Stdout, IsEmpty());
}

TEST_F(Story, AChangeAddsAFindingAndAFixPasses) {
  switchOn();
  git({"checkout", "-q", "-b", "topic"});
  // Old findings move, and stay known.
  Project.write("src/legacy.cpp",
                "// Moved down.\n" + std::string(BlockingSource));
  Project.write("src/clean.cpp", DiscardedSource);
  commit("a change");
  const ProcessResult Failed = gate();
  EXPECT_EQ(Failed.ExitCode, 1);
  EXPECT_THAT(Failed.Stdout,
              AllOf(HasSubstr("src/clean.cpp:3:3: warning: the task"),
                    Not(HasSubstr("sleep"))));
  // A gate for pull requests alone, without a baseline, says the same.
  EXPECT_EQ(run({"--new-from-merge-base=main"}).Stdout, Failed.Stdout);

  EXPECT_EQ(run({"--baseline=corolint-baseline.json", "--fix"}).ExitCode, 0);
  EXPECT_THAT(Project.read("src/clean.cpp"), HasSubstr("co_await fetch(1);"));
  const ProcessResult Passed = gate();
  EXPECT_EQ(Passed.ExitCode, 0) << Passed.Stdout << Passed.Stderr;
}

TEST_F(Story, AStaleBaselineIsNoticed) {
  switchOn();
  Project.write("src/legacy.cpp", CleanSource);
  Project.write("src/clean.cpp", "#include \"task.h\"\n");
  const ProcessResult Stale = gate();
  EXPECT_EQ(Stale.ExitCode, 1);
  EXPECT_THAT(Stale.Stdout, IsEmpty());
  EXPECT_THAT(Stale.Stderr,
              AllOf(HasSubstr("src/legacy.cpp"), HasSubstr("stale")));
  // Without being asked, it fails nobody.
  EXPECT_EQ(run({"--baseline=corolint-baseline.json"}).ExitCode, 0);
  EXPECT_EQ(run({"--baseline=corolint-baseline.json",
                 "--write-baseline=corolint-baseline.json"})
                .ExitCode,
            0);
  EXPECT_EQ(gate().ExitCode, 0);
  // The mistake cannot come back unnoticed.
  Project.write("src/legacy.cpp", BlockingSource);
  Project.write("src/clean.cpp", CleanSource);
  const ProcessResult Back = gate();
  EXPECT_EQ(Back.ExitCode, 1);
  EXPECT_THAT(Back.Stdout, HasSubstr(Legacy));
}

TEST_F(Story, ASuppressionNeedsAReason) {
  switchOn();
  std::string Source = BlockingSource;
  Source.insert(Source.find("sleep(1);") + 9, " // NOLINT(coro-blocking-call)");
  Project.write("src/clean.cpp", Source);
  const ProcessResult Refused = gate();
  EXPECT_EQ(Refused.ExitCode, 1);
  EXPECT_THAT(Refused.Stdout, AllOf(HasSubstr("src/clean.cpp:3:"),
                                    HasSubstr("corolint-suppression")));
  Source.insert(Source.find("call)") + 5, ": the loop is not up yet");
  Project.write("src/clean.cpp", Source);
  const ProcessResult Accepted = gate();
  EXPECT_EQ(Accepted.ExitCode, 0) << Accepted.Stdout << Accepted.Stderr;
}

TEST_F(Story, AFileThatCannotBeAnalysedIsNotClean) {
  switchOn();
  Project.write("src/clean.cpp", "#include \"missing.h\"\n");
  const ProcessResult Incomplete = gate();
  EXPECT_EQ(Incomplete.ExitCode, 3);
  EXPECT_THAT(Incomplete.Stderr, HasSubstr("missing header 'missing.h'"));
}

} // namespace
