//===- ConfigTest.cpp - which checks run ----------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/project/Config.h"
#include "tests/driver/DriverTest.h"
#include "llvm/Support/Error.h"

using namespace corolint::test;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

class ConfigTest : public DriverTest {
protected:
  /// src/a.cpp has a finding of coro-blocking-call and src/b.cpp one of
  /// coro-discarded-task.
  void SetUp() override {
    writeProject(
        {{"src/a.cpp", BlockingSource}, {"src/b.cpp", DiscardedSource}});
  }

  void expectBoth(const ProcessResult &R) {
    EXPECT_EQ(R.ExitCode, 1) << R.Stderr;
    EXPECT_THAT(R.Stdout, AllOf(HasSubstr("coro-blocking-call"),
                                HasSubstr("coro-discarded-task")));
  }

  void expectOnlyDiscarded(const ProcessResult &R) {
    EXPECT_EQ(R.ExitCode, 1) << R.Stderr;
    EXPECT_THAT(R.Stdout, AllOf(Not(HasSubstr("coro-blocking-call")),
                                HasSubstr("coro-discarded-task")));
  }
};

TEST_F(ConfigTest, DefaultsApplyWithoutConfiguration) { expectBoth(run({})); }

TEST_F(ConfigTest, DefaultsApplyWhereNobodySpeaksOfCoroutines) {
  Project.write(".clang-tidy", "Checks: '-*,bugprone-*,clang-analyzer-*'\n");
  expectBoth(run({}));
  Project.write(".clang-tidy", "HeaderFilterRegex: 'src/.*'\n");
  expectBoth(run({}));
  Project.write(".clang-tidy", "");
  expectBoth(run({}));
}

TEST_F(ConfigTest, ConfigurationSelectsChecks) {
  Project.write(".clang-tidy", "Checks: '-*,coro-discarded-task'\n");
  expectOnlyDiscarded(run({}));
  Project.write(".clang-tidy", "Checks: '-coro-blocking-*'\n");
  expectOnlyDiscarded(run({}));
  Project.write(".clang-tidy", "Checks: '-*,coro-*'\n");
  expectBoth(run({}));
  Project.write(".clang-tidy", "Checks: '*'\n");
  expectBoth(run({}));
  Project.write(".clang-tidy", "Checks: '-*'\n");
  const ProcessResult Off = run({});
  EXPECT_EQ(Off.ExitCode, 2);
  EXPECT_THAT(Off.Stderr, HasSubstr("checks are turned off for 2 files"));
}

TEST_F(ConfigTest, TheNearestConfigurationCounts) {
  Project.write(".clang-tidy", "Checks: '-*'\n");
  Project.write("src/.clang-tidy", "Checks: '-*,coro-discarded-task'\n");
  expectOnlyDiscarded(run({}));
  Project.write(".clang-tidy", "Checks: '-coro-blocking-call'\n");
  Project.write("src/.clang-tidy", "InheritParentConfig: true\n");
  expectOnlyDiscarded(run({}));
}

TEST_F(ConfigTest, TheCommandLineComesLast) {
  Project.write(".clang-tidy", "Checks: '-*,coro-blocking-call'\n");
  expectOnlyDiscarded(run({"--checks=-*,coro-discarded-task"}));
  expectBoth(run({"--checks=coro-discarded-task"}));
  EXPECT_EQ(run({"--checks=-*"}).ExitCode, 2);
}

TEST_F(ConfigTest, TheCommandLineStartsFromTheDefaults) {
  expectOnlyDiscarded(run({"--checks=-coro-blocking-*"}));
}

TEST_F(ConfigTest, AnUnknownCheckIsAnErrorWithASuggestion) {
  ProcessResult R = run({"--checks=coro-bloking-call"});
  EXPECT_EQ(R.ExitCode, 2);
  EXPECT_THAT(R.Stderr, HasSubstr("'coro-bloking-call'"));
  EXPECT_THAT(R.Stderr, HasSubstr("did you mean 'coro-blocking-call'?"));
  R = run({"--checks=-*,bugprone-*"});
  EXPECT_EQ(R.ExitCode, 2);
  EXPECT_THAT(R.Stderr, HasSubstr("no check matches 'bugprone-*'"));
}

TEST_F(ConfigTest, ConfigTakesThePlaceOfFiles) {
  Project.write(".clang-tidy", "Checks: '-*'\n");
  expectOnlyDiscarded(run({"--config={Checks: '-*,coro-discarded-task'}"}));
  Project.write("my.yaml", "Checks: '-*,coro-discarded-task'\n");
  expectOnlyDiscarded(run({"--config-file=my.yaml"}));
  expectBoth(run({"--config={}"}));
}

TEST_F(ConfigTest, ConfigCanInheritFromFiles) {
  const std::string Inherit = "--config={InheritParentConfig: true}";
  Project.write(".clang-tidy", "Checks: '-*,coro-discarded-task'\n");
  expectOnlyDiscarded(run({Inherit}));
  Project.write(".clang-tidy", "NoSuchKey: 1\n");
  EXPECT_EQ(run({Inherit}).ExitCode, 2);
  expectBoth(run({"--config={}"}));
}

TEST_F(ConfigTest, WarningsCanBeErrors) {
  Project.write(".clang-tidy", "WarningsAsErrors: 'coro-discarded-*'\n");
  const ProcessResult R = run({});
  EXPECT_EQ(R.ExitCode, 1);
  EXPECT_THAT(R.Stdout, AllOf(HasSubstr("a.cpp:3:3: warning: "),
                              HasSubstr("b.cpp:3:3: error: ")));
}

TEST_F(ConfigTest, ChecksGetTheirOptions) {
  Project.write(".clang-tidy",
                "CheckOptions:\n"
                "  coro-discarded-task.AllowedFunctions: 'fetch'\n");
  const ProcessResult R = run({"src/b.cpp"});
  EXPECT_EQ(R.ExitCode, 0) << R.Stdout;
}

TEST_F(ConfigTest, HeadersCanBeFiltered) {
  Project.write("src/h.h", "#pragma once\n#include \"task.h\"\n"
                           "inline Task<int> h() { sleep(1); co_return 1; }\n");
  Project.write("src/a.cpp", "#include \"h.h\"\n");
  EXPECT_EQ(run({"src/a.cpp"}).ExitCode, 1);
  Project.write(".clang-tidy", "HeaderFilterRegex: 'nothing'\n");
  EXPECT_EQ(run({"src/a.cpp"}).ExitCode, 0);
  // Empty patterns are common, and mean that there is none.
  Project.write(".clang-tidy",
                "HeaderFilterRegex: ''\nExcludeHeaderFilterRegex: ''\n");
  EXPECT_EQ(run({"src/a.cpp"}).ExitCode, 1);
}

TEST_F(ConfigTest, ConfigurationAddsArguments) {
  Project.write("src/a.cpp", "#if !defined(ONE) || !defined(TWO)\n#error\n"
                             "#endif\n");
  EXPECT_EQ(run({"src/a.cpp", "--no-prescan"}).ExitCode, 3);
  Project.write(".clang-tidy",
                "ExtraArgs: ['-DONE']\nExtraArgsBefore: ['-DTWO']\n");
  EXPECT_EQ(run({"src/a.cpp", "--no-prescan"}).ExitCode, 0);
}

TEST_F(ConfigTest, InvalidFilesAreErrorsThatSayWhere) {
  Project.write("src/.clang-tidy", "Checks: '-*'\nNoSuchKey: 1\n");
  ProcessResult R = run({});
  EXPECT_EQ(R.ExitCode, 2);
  EXPECT_THAT(R.Stdout, IsEmpty());
  EXPECT_THAT(R.Stderr, HasSubstr(Project.path("src/.clang-tidy") + ":2:1: "));
  EXPECT_THAT(R.Stderr, HasSubstr("NoSuchKey"));
  Project.write("src/.clang-tidy", "HeaderFilterRegex: '('\n");
  R = run({});
  EXPECT_EQ(R.ExitCode, 2);
  EXPECT_THAT(R.Stderr, HasSubstr("HeaderFilterRegex"));
}

TEST_F(ConfigTest, InvalidFilesElsewhereDoNotMatter) {
  Project.write("other/.clang-tidy", "NoSuchKey: 1\n");
  expectBoth(run({}));
}

TEST_F(ConfigTest, InvalidConfigOfTheCommandLineIsAnError) {
  ProcessResult R = run({"--config={NoSuchKey: 1}"});
  EXPECT_EQ(R.ExitCode, 2);
  EXPECT_THAT(R.Stderr, HasSubstr("--config:1:"));
  R = run({"--config-file=nowhere.yaml"});
  EXPECT_EQ(R.ExitCode, 2);
  EXPECT_THAT(R.Stderr, HasSubstr("nowhere.yaml"));
}

TEST(NearestCheckTest, SuggestsOnlyWhatIsNear) {
  EXPECT_EQ(corolint::nearestCheck("coro-discarded-tasks"),
            "coro-discarded-task");
  EXPECT_EQ(corolint::nearestCheck("sequential-await"),
            "coro-sequential-await");
  EXPECT_EQ(corolint::nearestCheck("something-else-entirely"), "");
}

TEST(ValidateChecksTest, AcceptsGlobsThatMatch) {
  for (const char *Globs :
       {"", "*", "-*", "-*,coro-*", "coro-blocking-call,\n-coro-disc*"})
    EXPECT_FALSE(llvm::errorToBool(corolint::validateChecks(Globs))) << Globs;
  EXPECT_TRUE(llvm::errorToBool(corolint::validateChecks("-*,coro-x*")));
}

} // namespace
