//===- OptionsTest.cpp - the command line ---------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/CheckList.h"
#include "tests/driver/DriverTest.h"

using namespace corolint::test;
using testing::AllOf;
using testing::EndsWith;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

namespace {

using OptionsTest = DriverTest;

TEST_F(OptionsTest, VersionNamesLLVM) {
  const ProcessResult R = run({"--version"});
  EXPECT_EQ(R.ExitCode, 0);
  EXPECT_THAT(R.Stdout, StartsWith("corolint "));
  EXPECT_THAT(R.Stdout, HasSubstr("LLVM "));
}

TEST_F(OptionsTest, HelpHasOnlyOurOptions) {
  const ProcessResult R = run({"--help"});
  EXPECT_EQ(R.ExitCode, 0);
  EXPECT_THAT(R.Stdout, AllOf(HasSubstr("--checks"), HasSubstr("--fix"),
                              HasSubstr("--explain"), HasSubstr("Exit codes")));
  EXPECT_THAT(R.Stdout, Not(HasSubstr("--debug")));
  EXPECT_THAT(R.Stdout, Not(HasSubstr("--worker")));
}

TEST_F(OptionsTest, UnknownOptionIsAUsageError) {
  const ProcessResult R = run({"--chekcs=*"});
  EXPECT_EQ(R.ExitCode, 2);
  EXPECT_THAT(R.Stdout, IsEmpty());
  EXPECT_THAT(R.Stderr, HasSubstr("'--chekcs=*'"));
  EXPECT_THAT(R.Stderr, HasSubstr("--checks"));
}

TEST_F(OptionsTest, OptionsOfLLVMAreUnknown) {
  EXPECT_EQ(run({"--time-passes"}).ExitCode, 2);
}

TEST_F(OptionsTest, WrongValuesAreUsageErrors) {
  EXPECT_EQ(run({"-j0"}).ExitCode, 2);
  EXPECT_EQ(run({"-j", "many"}).ExitCode, 2);
  EXPECT_EQ(run({"--format=xml"}).ExitCode, 2);
  EXPECT_EQ(run({"--fix=all"}).ExitCode, 2);
}

TEST_F(OptionsTest, ContradictionsAreUsageErrors) {
  EXPECT_EQ(run({"--config={}", "--config-file=x"}).ExitCode, 2);
  EXPECT_EQ(run({"-p", ".", "a.cpp", "--", "-std=c++20"}).ExitCode, 2);
  EXPECT_EQ(run({"--", "-std=c++20"}).ExitCode, 2);
}

TEST_F(OptionsTest, ListChecksListsAll) {
  const ProcessResult R = run({"--list-checks"});
  EXPECT_EQ(R.ExitCode, 0);
  for (const corolint::CheckInfo &Check : corolint::allChecks())
    EXPECT_THAT(R.Stdout, HasSubstr(Check.Name.str()));
  EXPECT_THAT(R.Stdout, HasSubstr("on by default"));
}

TEST_F(OptionsTest, ExplainPrintsThePage) {
  for (const corolint::CheckInfo &Check : corolint::allChecks()) {
    const ProcessResult R = run({"--explain", Check.Name.str()});
    EXPECT_EQ(R.ExitCode, 0) << R.Stderr;
    EXPECT_THAT(R.Stdout, StartsWith("# " + Check.Name.str() + "\n"));
    EXPECT_THAT(R.Stdout, HasSubstr("\n## What it finds\n"));
  }
}

TEST_F(OptionsTest, ExplainSuggestsTheNearestName) {
  const ProcessResult R = run({"--explain=blocking-cal"});
  EXPECT_EQ(R.ExitCode, 2);
  EXPECT_THAT(R.Stderr, HasSubstr("did you mean 'coro-blocking-call'?"));
}

TEST_F(OptionsTest, PrintResourceDirPrintsWhereTheHeadersAre) {
  const ProcessResult R = run({"--print-resource-dir"});
  EXPECT_EQ(R.ExitCode, 0);
  ASSERT_THAT(R.Stdout, EndsWith("\n"));
  const std::string Dir = R.Stdout.substr(0, R.Stdout.size() - 1);
  EXPECT_EQ(runProcess({"test", "-f", Dir + "/include/stddef.h"}).ExitCode, 0);
}

TEST_F(OptionsTest, ResourceDirIsTakenFromTheOption) {
  Project.write("res/include/stddef.h", "");
  const ProcessResult R = run({"--resource-dir=res", "--print-resource-dir"});
  EXPECT_EQ(R.ExitCode, 0);
  EXPECT_EQ(R.Stdout, Project.path("res") + "\n");
}

TEST_F(OptionsTest, MissingResourceDirIsOneSentence) {
  writeProject({{"a.cpp", CleanSource}});
  const ProcessResult R = run({"--resource-dir=nowhere"});
  EXPECT_EQ(R.ExitCode, 2);
  EXPECT_THAT(R.Stderr, HasSubstr("no include/stddef.h in 'nowhere'"));
}

TEST_F(OptionsTest, InstalledHeadersComeFirst) {
  Project.write("bin/.keep", "");
  ASSERT_EQ(
      runProcess({"cp", COROLINT_EXECUTABLE, Project.path("bin/corolint")})
          .ExitCode,
      0);
  // Whatever the installation calls its library directory.
  const std::string Major =
      std::to_string(LLVM_VERSION_MAJOR) + "/include/stddef.h";
  Project.write("lib/corolint/clang/" + Major, "");
  Project.write("lib64/corolint/clang/" + Major, "");
  const ProcessResult R =
      runProcess({Project.path("bin/corolint"), "--print-resource-dir"});
  EXPECT_EQ(R.ExitCode, 0);
  EXPECT_THAT(R.Stdout, StartsWith(Project.path("lib")));
}

TEST_F(OptionsTest, QuietSaysNothingOnSuccess) {
  writeProject({{"a.cpp", BlockingSource}});
  const ProcessResult R = run({"-q"});
  EXPECT_EQ(R.ExitCode, 1);
  EXPECT_THAT(R.Stdout, HasSubstr("coro-blocking-call"));
  EXPECT_THAT(R.Stderr, IsEmpty());
}

TEST_F(OptionsTest, QuietStillSaysWhatIsNotAnalysed) {
  writeProject({{"a.cpp", "#include \"nowhere.h\"\n"}});
  const ProcessResult R = run({"--quiet"});
  EXPECT_EQ(R.ExitCode, 3);
  EXPECT_THAT(R.Stderr, HasSubstr("missing header 'nowhere.h'"));
}

TEST_F(OptionsTest, VerboseNamesTheDatabase) {
  writeProject({{"a.cpp", CleanSource}});
  const ProcessResult R = run({"-v"});
  EXPECT_EQ(R.ExitCode, 0);
  EXPECT_THAT(R.Stderr, HasSubstr(Project.path("compile_commands.json")));
}

TEST_F(OptionsTest, OutputGoesToAFile) {
  writeProject({{"a.cpp", BlockingSource}});
  const ProcessResult R = run({"-o", "report.txt"});
  EXPECT_EQ(R.ExitCode, 1);
  EXPECT_THAT(R.Stdout, IsEmpty());
  EXPECT_THAT(Project.read("report.txt"), StartsWith("a.cpp:3:3: warning: "));
}

TEST_F(OptionsTest, OutputThatCannotBeWrittenIsAnError) {
  writeProject({{"a.cpp", CleanSource}});
  const ProcessResult R = run({"-o", "nowhere/report.txt"});
  EXPECT_EQ(R.ExitCode, 2);
  EXPECT_THAT(R.Stderr, HasSubstr("nowhere/report.txt"));
}

} // namespace
