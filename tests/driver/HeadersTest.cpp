//===- HeadersTest.cpp - headers on the command line ----------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/project/IncludeLines.h"
#include "tests/driver/DriverTest.h"

using namespace corolint;
using namespace corolint::test;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

class HeadersTest : public DriverTest {
protected:
  /// A finding in include/lib.h, which a few sources include, and one in each
  /// of them.
  void SetUp() override {
    const std::string Own = "Task<int> own() { sleep(1); co_return 1; }\n";
    Project.write("include/task.h", TaskHeader);
    Project.write("include/lib.h", "#pragma once\n#include \"task.h\"\n"
                                   "inline Task<int> inLib() {\n"
                                   "  sleep(1);\n  co_return 1;\n}\n");
    Project.write("include/deep.h", "#pragma once\n# include <lib.h>\n");
    Project.write("include/lonely.h", "#pragma once\n");
    Project.write("include/maybe.h", "#pragma once\n");
    Project.write("src/a.cpp", "#include <deep.h>\n#ifdef NEVER\n"
                               "#include \"maybe.h\"\n#endif\n" +
                                   Own);
    Project.write("src/lib.cpp", "#include \"lib.h\"\n" + Own);
    Project.write("src/other.cpp", "#include \"task.h\"\n" + Own);
    Project.writeDatabase({"src/a.cpp", "src/lib.cpp", "src/other.cpp"},
                          {"-I" + Project.path("include")});
  }
};

TEST_F(HeadersTest, AHeaderIsAnalysedThroughItsNearestIncluder) {
  const ProcessResult R = run({"-v", "include/lib.h"});
  EXPECT_EQ(R.ExitCode, 1) << R.Stderr;
  EXPECT_THAT(R.Stdout, AllOf(HasSubstr("include/lib.h:4:3: warning: "),
                              Not(HasSubstr("src/"))));
  EXPECT_THAT(R.Stderr,
              AllOf(HasSubstr("include/lib.h is analysed through src/lib.cpp"),
                    HasSubstr("corolint: 1 finding\n"),
                    HasSubstr("1 file analysed, 2 not selected\n")));
}

TEST_F(HeadersTest, AllIncludersOnRequest) {
  const ProcessResult R = run({"-v", "--all-includers", "include/lib.h"});
  EXPECT_EQ(R.ExitCode, 1) << R.Stderr;
  EXPECT_THAT(R.Stdout, Not(HasSubstr("src/")));
  EXPECT_THAT(R.Stderr,
              AllOf(HasSubstr("include/lib.h is analysed through src/lib.cpp"),
                    HasSubstr("include/lib.h is analysed through src/a.cpp"),
                    HasSubstr("2 files analysed, 1 not selected\n")));
}

TEST_F(HeadersTest, AFileThatIsAnalysedAnywayServes) {
  const ProcessResult R = run({"-v", "src/a.cpp", "include/lib.h"});
  EXPECT_EQ(R.ExitCode, 1) << R.Stderr;
  EXPECT_THAT(R.Stdout,
              AllOf(HasSubstr("include/lib.h:4:3"), HasSubstr("src/a.cpp:5:")));
  EXPECT_THAT(R.Stderr, HasSubstr("1 file analysed, 2 not selected\n"));
}

TEST_F(HeadersTest, AHeaderMayBeNamedThroughALink) {
  runProcess({"ln", "-s", "include", Project.path("link")});
  EXPECT_THAT(run({"link/lib.h"}).Stdout, HasSubstr("lib.h:4:3"));
}

TEST_F(HeadersTest, AHeaderThatNobodyIncludesIsNotAnalysed) {
  const ProcessResult R = run({"include/lonely.h", "src/other.cpp"});
  EXPECT_EQ(R.ExitCode, 3);
  EXPECT_THAT(R.Stdout, HasSubstr("src/other.cpp:2:"));
  EXPECT_THAT(R.Stderr,
              HasSubstr("not analysed: no file of the database includes it "
                        "(1 file)\n    include/lonely.h\n"));
}

TEST_F(HeadersTest, AConditionMayKeepAHeaderOut) {
  const ProcessResult R = run({"include/maybe.h"});
  EXPECT_EQ(R.ExitCode, 3);
  EXPECT_THAT(R.Stdout, IsEmpty());
  EXPECT_THAT(R.Stderr, HasSubstr("only under conditions that do not hold (1 "
                                  "file)\n    include/maybe.h\n"));
}

TEST_F(HeadersTest, FindingsThatTheLinkMakesAreRestrictedToo) {
  Project.write("include/task.h", std::string(TaskHeader) + "void slow();\n");
  Project.write("include/lib.h", "#pragma once\n#include \"task.h\"\n"
                                 "inline Task<int> inLib() {\n"
                                 "  slow();\n  co_return 1;\n}\n");
  Project.write("src/lib.cpp", "#include \"lib.h\"\nvoid slow() { sleep(1); }\n"
                               "Task<int> own() { slow(); co_return 1; }\n");
  const ProcessResult R = run({"include/lib.h"});
  EXPECT_EQ(R.ExitCode, 1) << R.Stderr;
  EXPECT_THAT(R.Stdout, AllOf(HasSubstr("include/lib.h:4:3: warning: "),
                              Not(HasSubstr("cpp:3:19: warning: "))));
}

TEST_F(HeadersTest, WithoutADatabaseAHeaderIsCompiledItself) {
  const ProcessResult R = run({"include/lib.h", "--", "-std=c++20"});
  EXPECT_EQ(R.ExitCode, 1) << R.Stderr;
  EXPECT_THAT(R.Stdout, HasSubstr("include/lib.h:4:3"));
}

TEST_F(HeadersTest, TheIncludeLinesTellWhatACompilerWould) {
  AnalysisJob Job;
  Job.File = Project.path("src/a.cpp");
  Job.Directory = Project.path("src");
  Job.CommandLine = {"c++", "-I", "../include", "a.cpp"};
  EXPECT_THAT(IncludeLines(Project.path()).headersOf(Job),
              ElementsAre(Project.path("include/deep.h"),
                          Project.path("include/lib.h"),
                          Project.path("include/maybe.h"),
                          Project.path("include/task.h")));
  EXPECT_THAT(IncludeLines(Project.path("src")).headersOf(Job), IsEmpty());
}

} // namespace
