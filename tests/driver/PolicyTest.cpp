//===- PolicyTest.cpp - what becomes of findings --------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/Options.h"
#include "driver/SourceText.h"
#include "driver/changes/ChangedLines.h"
#include "driver/policy/Steps.h"
#include "tests/driver/DriverTest.h"

using namespace corolint;
using namespace corolint::test;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

namespace {

class Steps : public ::testing::Test {
protected:
  Finding &add(unsigned Offset, const char *Message,
               Severity Level = Severity::Warning) {
    Finding &F = State.Findings.emplace_back();
    F.CheckId = "coro-blocking-call";
    F.Loc = {"/nowhere/a.cpp", Offset + 1, 1, Offset};
    F.Message = Message;
    F.Level = Level;
    return F;
  }

  void apply(const std::unique_ptr<PolicyStep> &Step) {
    ASSERT_FALSE(Step->apply(State)) << Step->name().str();
  }

  std::vector<std::string> messages() const {
    std::vector<std::string> Result;
    Result.reserve(State.Findings.size());
    for (const Finding &F : State.Findings)
      Result.push_back(F.Message);
    return Result;
  }

  SourceTexts Texts;
  PolicyState State{"/nowhere", Texts, {}};
};

TEST_F(Steps, HaveTheirOrder) {
  const TempProject Project;
  Options Opts;
  Opts.NewCode.WriteBaseline = Project.path("baseline.json");
  const ChangedLines Changes;
  auto Made = Policy::make(Opts, Project.path(), &Changes);
  ASSERT_TRUE(static_cast<bool>(Made));
  std::vector<std::string> Names;
  for (const llvm::StringRef Name : Made->steps())
    Names.push_back(Name.str());
  EXPECT_THAT(Names,
              testing::ElementsAre("deduplicate", "comments", "fingerprint",
                                   "suppressions", "baseline", "changed lines",
                                   "severity", "limits", "sort"));
}

TEST_F(Steps, EqualFindingsAreOne) {
  add(5, "b");
  add(1, "a");
  add(5, "b");
  apply(makeDeduplicateStep());
  EXPECT_THAT(messages(), ElementsAre("a", "b"));
}

TEST_F(Steps, SuppressedOnesAreHiddenAndCounted) {
  add(1, "a").Suppressed.emplace();
  add(2, "b");
  apply(makeSuppressionStep());
  EXPECT_THAT(messages(), ElementsAre("b"));
  EXPECT_THAT(State.Hidden, SizeIs(1));
  EXPECT_EQ(State.Counts.Suppressed, 1u);
}

TEST_F(Steps, TheMostSevereOnesAreWithinTheLimit) {
  add(1, "warning 1");
  add(2, "info", Severity::Info);
  add(3, "warning 3");
  add(4, "error", Severity::Error);
  apply(makeLimitStep(2, Severity::Warning));
  EXPECT_THAT(messages(), ElementsAre("error", "warning 1"));
  EXPECT_EQ(State.Counts.LeftOut, 2u);
  EXPECT_EQ(State.Counts.LeftOutFailing, 1u);
  apply(makeSortStep());
  EXPECT_THAT(messages(), ElementsAre("warning 1", "error"));
}

TEST_F(Steps, NoLimitLeavesAll) {
  add(2, "b");
  add(1, "a");
  apply(makeLimitStep(0, std::nullopt));
  EXPECT_THAT(messages(), ElementsAre("b", "a"));
  EXPECT_EQ(State.Counts.LeftOut, 0u);
  EXPECT_FALSE(State.fails(State.Findings.front()));
}

TEST_F(Steps, SeveritiesComeFromTheConfiguration) {
  for (const auto &[Value, Expected] : {std::pair("error", Severity::Error),
                                        {"info", Severity::Info},
                                        {"warning", Severity::Warning}}) {
    State.Findings.clear();
    add(1, "a");
    ConfigSettings Config;
    Config.Config = std::string("CheckOptions:\n  coro-blocking-call."
                                "Severity: ") +
                    Value;
    apply(makeSeverityStep(Config));
    ASSERT_THAT(State.Findings, SizeIs(1));
    EXPECT_EQ(State.Findings.front().Level, Expected) << Value;
  }
  ConfigSettings Config;
  Config.Config = "CheckOptions: {coro-blocking-call.Severity: 'off'}";
  apply(makeSeverityStep(Config));
  EXPECT_THAT(State.Findings, IsEmpty());
  EXPECT_THAT(State.Hidden, IsEmpty());
}

TEST_F(Steps, CommentsWithoutAReasonAreFindings) {
  for (const unsigned Offset : {1u, 2u}) {
    Suppression &By = add(Offset, "a").Suppressed.emplace();
    By.Loc = {"/nowhere/a.cpp", 1, 1, 0};
  }
  add(3, "b").Suppressed.emplace().Reason = "why";
  apply(makeCommentStep(/*RequireReason=*/true, /*ReportUnused=*/false));
  ASSERT_THAT(State.Findings, SizeIs(4));
  EXPECT_EQ(State.Findings.back().CheckId, MissingReasonId);
}

TEST_F(Steps, UnusedCommentsAreFindingsWhereTheyCanBeJudged) {
  add(1, "a").Suppressed = Suppression{
      Suppression::Source::Comment, "why", {"/nowhere/a.cpp", 1, 1, 0}};
  JudgedComment Comment;
  Comment.MayBeUnused = true;
  Comment.What.Loc = {"/nowhere/a.cpp", 1, 1, 0};
  Comment.What.Unused = {"coro-b*"};
  State.Comments = {Comment};
  apply(makeCommentStep(false, true));
  EXPECT_THAT(State.Findings, SizeIs(1)) << "it suppresses what is there";
  State.Comments.front().What.Unused = {"coro-sync-wait"};
  State.Comments.front().MayBeUnused = false;
  apply(makeCommentStep(false, true));
  EXPECT_THAT(State.Findings, SizeIs(1)) << "it cannot be judged";
  State.Comments.front().MayBeUnused = true;
  apply(makeCommentStep(false, true));
  ASSERT_THAT(State.Findings, SizeIs(2));
  EXPECT_EQ(State.Findings.back().CheckId, UnusedSuppressionId);
}

class PolicyRun : public DriverTest {
protected:
  void SetUp() override {
    writeProject({{"a.cpp", BlockingSource}, {"b.cpp", DiscardedSource}});
  }

  void configure(const std::string &Options, const std::string &Folder = "") {
    Project.write(Folder + ".clang-tidy",
                  "InheritParentConfig: true\nCheckOptions:\n"
                  "  coro-sync-wait.Callbacks: false\n" +
                      Options);
  }
};

TEST_F(PolicyRun, SeveritiesAreReported) {
  configure("  coro-blocking-call.Severity: error\n"
            "  coro-discarded-task.Severity: info\n");
  const ProcessResult R = run({});
  EXPECT_EQ(R.ExitCode, 1);
  EXPECT_THAT(R.Stdout, AllOf(HasSubstr("a.cpp:3:3: error: "),
                              HasSubstr("b.cpp:3:3: info: ")));
  EXPECT_THAT(R.Stderr, AllOf(HasSubstr("2 findings (1 error, 0 warnings, "
                                        "1 info)"),
                              HasSubstr("exit code 1: 1 finding\n")));
  configure("  coro-blocking-call.Severity: 'off'\n"
            "  coro-discarded-task.Severity: info\n");
  EXPECT_EQ(run({}).ExitCode, 0);
  EXPECT_THAT(run({}).Stdout, Not(HasSubstr("a.cpp:3")));
}

TEST_F(PolicyRun, FoldersHaveTheirOwn) {
  writeProject({{"a.cpp", BlockingSource}, {"sub/b.cpp", BlockingSource}});
  configure("  coro-blocking-call.Severity: error\n");
  configure("  coro-blocking-call.Severity: info\n", "sub/");
  EXPECT_THAT(run({}).Stdout, AllOf(HasSubstr("a.cpp:3:3: error"),
                                    HasSubstr("sub/b.cpp:3:3: info")));
}

TEST_F(PolicyRun, WarningsAsErrorsLiftsWarningsAlone) {
  Project.write(".clang-tidy", "WarningsAsErrors: 'coro-*'\nCheckOptions:\n"
                               "  coro-blocking-call.Severity: info\n"
                               "  coro-discarded-task.Severity: warning\n");
  EXPECT_THAT(run({}).Stdout, AllOf(HasSubstr("a.cpp:3:3: info"),
                                    HasSubstr("b.cpp:3:3: error")));
}

TEST_F(PolicyRun, WhatFailsCanBeChosen) {
  EXPECT_EQ(run({"--fail-on=warning"}).ExitCode, 1);
  EXPECT_EQ(run({"--fail-on=error"}).ExitCode, 0);
  EXPECT_EQ(run({"--fail-on=none"}).ExitCode, 0);
  configure("  coro-blocking-call.Severity: error\n  FailOn: error\n");
  EXPECT_EQ(run({}).ExitCode, 1);
  EXPECT_EQ(run({"b.cpp"}).ExitCode, 0);
  EXPECT_EQ(run({"b.cpp", "--fail-on=info"}).ExitCode, 1);
  configure("  coro-blocking-call.Severity: info\n");
  EXPECT_EQ(run({"a.cpp"}).ExitCode, 0);
  EXPECT_EQ(run({"a.cpp", "--fail-on=info"}).ExitCode, 1);
}

TEST_F(PolicyRun, ALimitLeavesOutWhatIsLessSevere) {
  configure("  coro-discarded-task.Severity: error\n");
  const ProcessResult R = run({"--max-findings=1"});
  EXPECT_EQ(R.ExitCode, 1);
  EXPECT_THAT(R.Stdout, AllOf(HasSubstr("b.cpp"), Not(HasSubstr("a.cpp:3"))));
  EXPECT_THAT(R.Stderr, HasSubstr("1 more, no more severe, left out"));
  // What fails does so, reported or not.
  EXPECT_THAT(R.Stderr, HasSubstr("exit code 1: 2 findings"));
  configure("  MaxFindings: 1\n");
  EXPECT_THAT(run({}).Stdout, Not(HasSubstr("b.cpp:3")));
  EXPECT_THAT(run({"--max-findings=0"}).Stdout, HasSubstr("b.cpp"));
}

TEST_F(PolicyRun, ProfilesSwitchChecks) {
  const std::string Idle = "#include \"task.h\"\n"
                           "Task<int> f(int X) {\n  const int Y = X + 1;\n"
                           "  co_return Y;\n}\n";
  writeProject(
      {{"a.cpp", BlockingSource}, {"b.cpp", DiscardedSource}, {"c.cpp", Idle}});
  EXPECT_THAT(run({}).Stdout, AllOf(HasSubstr("a.cpp"), HasSubstr("b.cpp"),
                                    Not(HasSubstr("c.cpp:2"))));
  EXPECT_THAT(run({"--profile=strict"}).Stdout,
              AllOf(HasSubstr("a.cpp"), HasSubstr("b.cpp"),
                    HasSubstr("[coro-never-suspends]")));
  EXPECT_THAT(run({"--profile=tests"}).Stdout,
              AllOf(Not(HasSubstr("a.cpp:3")), HasSubstr("b.cpp"),
                    Not(HasSubstr("c.cpp:2"))));
  configure("  Profile: strict\n");
  EXPECT_THAT(run({}).Stdout, HasSubstr("[coro-never-suspends]"));
  EXPECT_THAT(run({"--profile=default"}).Stdout, Not(HasSubstr("c.cpp:2")));
  // What names checks goes before a profile; the command line before all.
  EXPECT_THAT(run({"--checks=-coro-never-suspends"}).Stdout,
              Not(HasSubstr("c.cpp:2")));
  EXPECT_THAT(run({"--profile=tests", "--checks=coro-blocking-call"}).Stdout,
              HasSubstr("a.cpp"));
}

TEST_F(PolicyRun, TestsAreKnownByTheirPaths) {
  const std::string Both =
      std::string(BlockingSource) +
      "Task<int> lost() {\n  fetch(1);\n  co_return 1;\n}\n";
  writeProject({{"a.cpp", Both},
                {"a_test.cpp", Both},
                {"tests/b.cpp", Both},
                {"sub/tests/c.cpp", Both}});
  configure("  TestPaths: 'tests/**;*_test.cpp'\n  Profile: strict\n");
  const std::string Out = run({"--checks=-coro-sequential-await"}).Stdout;
  EXPECT_THAT(Out, AllOf(HasSubstr("a.cpp:3:3: warning: 'sleep'"),
                         HasSubstr("sub/tests/c.cpp:3:3: warning: 'sleep'"),
                         Not(HasSubstr("a_test.cpp:3:3")),
                         Not(HasSubstr("\ntests/b.cpp:3:3"))));
  EXPECT_THAT(Out,
              AllOf(HasSubstr("a_test.cpp:7:3"), HasSubstr("tests/b.cpp:7:3")));
  EXPECT_THAT(run({"--show-settings", "a_test.cpp"}).Stdout,
              AllOf(HasSubstr("profile: tests (TestPaths in "),
                    Not(HasSubstr("  coro-blocking-call\n"))));
}

TEST_F(PolicyRun, TheCacheHasResultsOfAnyPolicy) {
  const std::vector<std::string> Args = {"-v", "--cache-dir=" +
                                                   Project.path("cache")};
  configure("  coro-blocking-call.Severity: info\n");
  run(Args);
  for (const char *Changed :
       {"  coro-blocking-call.Severity: error\n",
        "  FailOn: none\n  MaxFindings: 7\n  RequireReason: true\n", ""}) {
    configure(Changed);
    EXPECT_THAT(run(Args).Stderr, HasSubstr("cache: 2 of 2 results"))
        << Changed;
  }
  configure("  coro-blocking-call.MayBlock: true\n");
  EXPECT_THAT(run(Args).Stderr, HasSubstr("cache: 0 of 2 results"));
  auto With = [&](const std::string &Option) {
    std::vector<std::string> All = Args;
    All.push_back(Option);
    return run(All).Stderr;
  };
  With("--config={CheckOptions: {FailOn: none}}");
  EXPECT_THAT(With("--config={CheckOptions: {FailOn: info}}"),
              HasSubstr("cache: 2 of 2 results"));
  EXPECT_THAT(With("--profile=strict"), HasSubstr("cache: 0 of 2 results"));
}

TEST_F(PolicyRun, WrongValuesAreErrors) {
  for (const auto &[Option, Cause] :
       {std::pair("coro-blocking-call.Severity: high",
                  "coro-blocking-call.Severity: 'high' is none of error, "
                  "warning, info, off"),
        {"Profile: lax", "Profile: 'lax' is none of"},
        {"FailOn: never", "FailOn: 'never' is none of"},
        {"MaxFindings: many", "MaxFindings: 'many' is no number"},
        {"TestPaths: '['", "TestPaths: '[' is no glob"}}) {
    configure(std::string("  ") + Option + "\n");
    const ProcessResult R = run({});
    EXPECT_EQ(R.ExitCode, 2) << Option;
    EXPECT_THAT(R.Stderr, AllOf(HasSubstr("invalid configuration: "),
                                HasSubstr(".clang-tidy: "), HasSubstr(Cause)));
  }
  configure("");
  EXPECT_THAT(run({"--fail-on=never"}).Stderr,
              HasSubstr("--fail-on: 'never' is none of"));
  EXPECT_EQ(run({"--profile=lax"}).ExitCode, 2);
}

TEST_F(PolicyRun, SettingsSayWhereTheyComeFrom) {
  configure("  FailOn: error\n  coro-sync-wait.Severity: info\n");
  const ProcessResult R =
      run({"--show-settings", "--max-findings=3", "--profile=strict", "a.cpp"});
  EXPECT_EQ(R.ExitCode, 0);
  const std::string File = Project.path(".clang-tidy");
  EXPECT_THAT(R.Stdout,
              AllOf(HasSubstr("fail on: error (" + File + ")\n"),
                    HasSubstr("findings at most: 3 (--max-findings)\n"),
                    HasSubstr("suppressions need a reason: no (default)\n"),
                    HasSubstr("profile: strict (--profile)\n"),
                    HasSubstr("  coro-blocking-lock\n"),
                    HasSubstr("coro-sync-wait.Severity: 'info' (" + File)));
}

TEST_F(PolicyRun, TheConfigurationIsVerified) {
  configure("  coro-sync-wait.Severity: info\n  FailOn: error\n"
            "  TestPaths: 'tests'\n");
  EXPECT_EQ(run({"--verify-config"}).ExitCode, 0);
  configure("  coro-sync-wait.Severty: info\n  Profil: strict\n");
  EXPECT_THAT(run({"--verify-config"}).Stderr,
              AllOf(HasSubstr("did you mean 'coro-sync-wait.Severity'"),
                    HasSubstr("did you mean 'Profile'")));
}

TEST_F(PolicyRun, ALinkHasThePolicyToo) {
  configure("  coro-discarded-task.Severity: info\n");
  ASSERT_EQ(run({"facts", "-o", "all.facts"}).ExitCode, 0);
  const ProcessResult R = run({"link", "--fail-on=error", "all.facts"});
  EXPECT_EQ(R.ExitCode, 0) << R.Stderr;
  EXPECT_THAT(R.Stdout, AllOf(HasSubstr("a.cpp:3:3: warning"),
                              HasSubstr("b.cpp:3:3: info")));
  EXPECT_THAT(run({"link", "--profile=strict", "all.facts"}).Stderr,
              HasSubstr("has no place in 'corolint link'"));
}

} // namespace
