//===- AnalysisTest.cpp - what one file's analysis says -------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/driver/DriverTest.h"

using namespace corolint::test;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

namespace {

using AnalysisTest = DriverTest;

TEST_F(AnalysisTest, CleanCodeIsClean) {
  writeProject({{"a.cpp", CleanSource}});
  const ProcessResult R = run({});
  EXPECT_EQ(R.ExitCode, 0) << R.Stderr;
  EXPECT_THAT(R.Stdout, IsEmpty());
  EXPECT_EQ(R.Stderr, "corolint: 0 findings\ncorolint: 1 file analysed\n");
}

TEST_F(AnalysisTest, FindingsHaveTheFormOfClang) {
  writeProject({{"a.cpp", BlockingSource}});
  const ProcessResult R = run({});
  EXPECT_EQ(R.ExitCode, 1);
  EXPECT_THAT(R.Stdout, StartsWith("a.cpp:3:3: warning: "));
  EXPECT_THAT(R.Stdout, HasSubstr(" [coro-blocking-call]\n"));
  EXPECT_THAT(R.Stderr, HasSubstr("1 coro-blocking-call"));
  EXPECT_THAT(R.Stderr, HasSubstr("exit code 1: 1 finding\n"));
}

TEST_F(AnalysisTest, NotesFollowTheirWarning) {
  writeProject({{"a.cpp", R"cpp(#include "task.h"
Task<int> price(int);
Task<int> stock(int);
Task<int> both(int Id) {
  int A = co_await price(Id);
  int B = co_await stock(Id);
  co_return A + B;
}
)cpp"}});
  const ProcessResult R = run({});
  EXPECT_EQ(R.ExitCode, 1);
  EXPECT_THAT(R.Stdout, AllOf(HasSubstr("[coro-sequential-await]\na.cpp:"),
                              HasSubstr(": note: ")));
}

TEST_F(AnalysisTest, AMissingHeaderMeansNotAnalysed) {
  writeProject(
      {{"a.cpp", std::string(BlockingSource) + "#include <no/such.h>\n"},
       {"b.cpp", "#include \"no/such.h\"\n"},
       {"c.cpp", CleanSource}});
  const ProcessResult R = run({});
  EXPECT_EQ(R.ExitCode, 3);
  EXPECT_THAT(R.Stdout, IsEmpty());
  EXPECT_THAT(R.Stderr, HasSubstr("1 file analysed, 2 not analysed"));
  EXPECT_THAT(R.Stderr,
              HasSubstr("not analysed: missing header 'no/such.h' (2 files)\n"
                        "    a.cpp\n    b.cpp\n"));
  EXPECT_THAT(R.Stderr, HasSubstr("exit code 3: 2 files"));
}

TEST_F(AnalysisTest, BrokenCodeIsDegradedAndStillAnalysed) {
  writeProject(
      {{"a.cpp", std::string(BlockingSource) + "Undeclared Thing;\n"}});
  const ProcessResult R = run({});
  EXPECT_EQ(R.ExitCode, 3);
  EXPECT_THAT(R.Stdout, HasSubstr("[coro-blocking-call]"));
  EXPECT_THAT(R.Stderr, HasSubstr("1 degraded"));
  EXPECT_THAT(R.Stderr, HasSubstr("a.cpp:6:1: unknown type name 'Undeclared'"));
}

TEST_F(AnalysisTest, ErrorsInSystemHeadersDegradeToo) {
  Project.write("sys/broken.h", "Undeclared Thing;\n");
  Project.write("a.cpp", "#include <broken.h>\n");
  Project.writeDatabase({"a.cpp"}, {"-isystem", Project.path("sys")});
  EXPECT_THAT(run({"--no-prescan"}).Stderr,
              HasSubstr("broken.h:1:1: unknown type name"));
}

TEST_F(AnalysisTest, ManyErrorsAreCutShort) {
  std::string Source;
  for (int I = 0; I < 50; ++I)
    Source += "Undeclared Thing" + std::to_string(I) + ";\n";
  writeProject({{"a.cpp", Source}});
  EXPECT_THAT(run({"--no-prescan"}).Stderr, HasSubstr("and 30 more errors"));
}

TEST_F(AnalysisTest, WarningsOfTheCompilerAreNotOurs) {
  Project.write("a.cpp", "int f() { int Unused; int *P = 0; }\n#warning w\n");
  Project.writeDatabase({"a.cpp"}, {"-Wall", "-Weverything", "-Werror",
                                    "-pedantic-errors", "-Werror=return-type"});
  const ProcessResult R = run({"--no-prescan"});
  EXPECT_EQ(R.ExitCode, 0) << R.Stderr;
  EXPECT_EQ(R.Stderr, "corolint: 0 findings\ncorolint: 1 file analysed\n");
}

TEST_F(AnalysisTest, SilencedWarningsSilenceOnlyTheCompiler) {
  writeProject({{"a.cpp", BlockingSource}});
  Project.writeDatabase({"a.cpp"}, {"-w"});
  EXPECT_EQ(run({}).ExitCode, 1);
}

TEST_F(AnalysisTest, FlagsThatClangDoesNotKnowAreDropped) {
  Project.write("task.h", TaskHeader);
  Project.write("a.cpp", BlockingSource);
  Project.writeDatabase(
      {"a.cpp"},
      {"-fmodules-ts", "-fmodule-mapper=a.modmap", "-fdeps-format=p1689r5",
       "-fno-such-flag-of-gcc", "-mno-such-flag", "--no-such-param=1", "-MD",
       "-MF", "a.d", "-Xclang", "-include-pch", "-Xclang", "no/such.pch"});
  const ProcessResult R = run({});
  EXPECT_EQ(R.ExitCode, 1) << R.Stderr;
  EXPECT_FALSE(Project.exists("a.d"));
  EXPECT_FALSE(Project.exists("a.cpp.o"));
}

TEST_F(AnalysisTest, ACommandThatTheDriverRefusesIsNotAnalysed) {
  Project.write("a.cpp", "");
  Project.writeDatabase({"a.cpp"}, {"--target=no-such-thing", "-std=c++99"});
  const ProcessResult R = run({});
  EXPECT_EQ(R.ExitCode, 3);
  EXPECT_THAT(R.Stderr, HasSubstr("not analysed: "));
}

TEST_F(AnalysisTest, ADirectoryThatIsGoneIsNotAnalysed) {
  Project.write("a.cpp", "");
  Project.write("compile_commands.json", R"([{"directory": "/no/such/place",
    "file": ")" + Project.path("a.cpp") + R"(", "command": "c++ a.cpp"}])");
  const ProcessResult R = run({});
  EXPECT_EQ(R.ExitCode, 3);
  EXPECT_THAT(R.Stderr, HasSubstr("'/no/such/place'"));
}

TEST_F(AnalysisTest, FindingsInSharedHeadersAppearOnce) {
  writeProject({{"a.cpp", "#include \"sub/../shared.h\"\n"},
                {"b.cpp", "#include \"shared.h\"\n"}});
  Project.write("sub/.keep", "");
  Project.write("shared.h", "#pragma once\n#include \"task.h\"\n"
                            "inline Task<int> shared() {\n"
                            "  sleep(1);\n  co_return 1;\n}\n");
  const ProcessResult R = run({});
  EXPECT_EQ(R.ExitCode, 1);
  EXPECT_THAT(R.Stdout, StartsWith("shared.h:4:3: warning: "));
  EXPECT_THAT(R.Stderr, HasSubstr("corolint: 1 finding\n"));
}

TEST_F(AnalysisTest, SystemHeadersAreSilent) {
  Project.write("task.h", TaskHeader);
  Project.write("sys/lib.h",
                "#include \"task.h\"\n"
                "inline Task<int> lib() { sleep(1); co_return 1; }\n"
                "template <class T> Task<T> tlib(T V) {\n"
                "  sleep(1);\n  co_return V;\n}\n");
  Project.write("a.cpp", "#include <lib.h>\n"
                         "Task<int> mine() { co_return co_await tlib(1); }\n");
  Project.writeDatabase(
      {"a.cpp"}, {"-isystem", Project.path("sys"), "-isystem", Project.path()});
  EXPECT_EQ(run({}).ExitCode, 0);
  EXPECT_EQ(run({"--full-bodies"}).ExitCode, 0);
}

TEST_F(AnalysisTest, LibraryBodiesThatChecksNeedAreParsed) {
  writeProject({{"a.cpp", DiscardedSource}});
  // As a system header, the task type is as lazy as before.
  Project.writeDatabase({"a.cpp"}, {"-isystem", Project.path()});
  Project.write("a.cpp", std::string(DiscardedSource)
                             .replace(0, sizeof("#include \"task.h\"") - 1,
                                      "#include <task.h>"));
  EXPECT_EQ(run({}).ExitCode, 1);
  Project.write("sys/task.h", TaskHeader);
  Project.writeDatabase({"a.cpp"}, {"-isystem", Project.path("sys")});
  EXPECT_EQ(run({}).ExitCode, 1);
  EXPECT_EQ(run({"--full-bodies"}).ExitCode, 1);
}

TEST_F(AnalysisTest, BodiesOfSystemHeadersAreSkippedUnlessAskedFor) {
  Project.write("sys/lib.h", "inline void lib() { undeclared(); }\n");
  Project.write("a.cpp", "#include <lib.h>\n");
  Project.writeDatabase({"a.cpp"}, {"-isystem", Project.path("sys")});
  EXPECT_EQ(run({}).ExitCode, 0);
  EXPECT_EQ(run({"--full-bodies"}).ExitCode, 3);
}

TEST_F(AnalysisTest, SuppressedFindingsAreCounted) {
  writeProject({{"a.cpp", R"cpp(#include "task.h"
Task<int> f() {
  sleep(1); // NOLINT(coro-blocking-call)
  // NOLINTNEXTLINE
  sleep(2);
  // NOLINTBEGIN(coro-*)
  sleep(3);
  // NOLINTEND(coro-*)
  sleep(4); // NOLINT(coro-discarded-task)
  co_return 1;
}
)cpp"}});
  const ProcessResult R = run({});
  EXPECT_EQ(R.ExitCode, 1);
  EXPECT_THAT(R.Stdout, StartsWith("a.cpp:9:3: "));
  EXPECT_THAT(R.Stderr, HasSubstr("3 findings suppressed by NOLINT"));
}

TEST_F(AnalysisTest, TheNumberOfWorkersDoesNotShow) {
  std::vector<std::pair<std::string, std::string>> Sources;
  for (int I = 0; I < 6; ++I) {
    Sources.emplace_back("a" + std::to_string(I) + ".cpp", BlockingSource);
    Sources.emplace_back("b" + std::to_string(I) + ".cpp", DiscardedSource);
  }
  Sources.emplace_back("c.cpp", "#include \"nowhere.h\"\n");
  writeProject(Sources);
  for (const char *Format : {"text", "json", "sarif"}) {
    const std::string Option = std::string("--format=") + Format;
    const ProcessResult One = run({"-j1", Option});
    const ProcessResult Two = run({"-j2", Option});
    const ProcessResult Many = run({"-j", "16", Option});
    EXPECT_EQ(One.ExitCode, 3);
    EXPECT_EQ(One.Stdout, Two.Stdout);
    EXPECT_EQ(One.Stdout, Many.Stdout);
    EXPECT_EQ(One.Stderr, Two.Stderr);
  }
}

} // namespace
