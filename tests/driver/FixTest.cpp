//===- FixTest.cpp - fixes of real findings -------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "tests/driver/DriverTest.h"
#include "llvm/Support/FileSystem.h"

using namespace corolint::test;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

namespace {

/// A finding with a suggested fix.
constexpr char JoinSource[] = R"cpp(#include "task.h"
namespace lib {
template <class... T> Task<int> when_all(T...);
}
Task<int> joined() {
  co_return co_await lib::when_all(co_await fetch(1), co_await fetch(2));
}
)cpp";

using FixTest = DriverTest;

TEST_F(FixTest, SafeFixesAreApplied) {
  writeProject({{"a.cpp", DiscardedSource}});
  const ProcessResult R = run({"--fix"});
  EXPECT_EQ(R.ExitCode, 0) << R.Stderr;
  EXPECT_THAT(R.Stdout, HasSubstr("a.cpp:3:3: warning: "));
  EXPECT_THAT(R.Stderr, HasSubstr("applied 1 fix in 1 file"));
  EXPECT_THAT(Project.read("a.cpp"), HasSubstr("  co_await fetch(1);\n"));
  const ProcessResult Again = run({"--fix"});
  EXPECT_EQ(Again.ExitCode, 0);
  EXPECT_THAT(Again.Stdout, IsEmpty());
}

TEST_F(FixTest, NewLinesEndLikeThoseOfTheFile) {
  const std::string Stubs = COROLINT_SOURCE_DIR "/test-inputs/stubs/";
  Project.write("a.cpp", "#include <folly/coro/Task.h>\r\n"
                         "folly::coro::Task<int> first(), second();\r\n"
                         "folly::coro::Task<int> both() {\r\n"
                         "  auto A = co_await first();\r\n"
                         "  auto B = co_await second();\r\n"
                         "  co_return A + B;\r\n}\r\n");
  Project.writeDatabase({"a.cpp"}, {"-nostdinc++", "-isystem", Stubs + "std",
                                    "-isystem", Stubs + "lib"});
  EXPECT_THAT(run({"--format=json"}).Stdout,
              HasSubstr("#include <folly/coro/Collect.h>\\r\\n"));
  EXPECT_EQ(run({"--fix=suggested", "--format-style=none"}).ExitCode, 0);
  const std::string Text = Project.read("a.cpp");
  EXPECT_THAT(Text, HasSubstr("#include <folly/coro/Collect.h>\r\n"));
  for (size_t Break = Text.find('\n'); Break != std::string::npos;
       Break = Text.find('\n', Break + 1))
    EXPECT_EQ(Text[Break - 1], '\r') << Text;
}

TEST_F(FixTest, AHeaderOfTwoPathsIsOne) {
  const std::string Source = DiscardedSource;
  auto Named = [&](const std::string &Header, const std::string &Name) {
    std::string Text = Source;
    Text.replace(Text.find("task.h"), 6, Header);
    return Text.replace(Text.find("discarded"), 9, Name);
  };
  writeProject(
      {{"a.cpp", Named("inc/h.h", "a")}, {"b.cpp", Named("real/h.h", "b")}});
  Project.write("real/h.h",
                "#pragma once\n#include \"task.h\"\n"
                "inline Task<int> f() {\n\n  fetch(1);\n  co_return 1;\n}\n");
  ASSERT_FALSE(llvm::sys::fs::create_link("real", Project.path("inc")));
  EXPECT_THAT(run({}).Stdout, AllOf(HasSubstr("inc/h.h:5:3: warning:"),
                                    Not(HasSubstr("real/h.h:5:3"))));
  const ProcessResult R = run({"--fix"});
  EXPECT_EQ(R.ExitCode, 0) << R.Stderr;
  EXPECT_THAT(R.Stderr, HasSubstr("applied 3 fixes in 3 files"));
  EXPECT_THAT(Project.read("real/h.h"), HasSubstr("  co_await fetch(1);\n"));
  EXPECT_THAT(run({}).Stdout, IsEmpty());
}

TEST_F(FixTest, CommentsInAHeaderOfTwoPathsAreJudgedOnce) {
  writeProject({{"a.cpp", "#include \"inc/h.h\"\n"},
                {"b.cpp", "#include \"real/h.h\"\n"}});
  Project.write("real/h.h",
                "#pragma once\n#include \"task.h\"\ninline Task<int> f() {\n"
                "  fetch(1); // NOLINT(coro-discarded-task)\n"
                "  fetch;    // NOLINT(coro-sync-wait)\n  co_return 1;\n}\n");
  ASSERT_FALSE(llvm::sys::fs::create_link("real", Project.path("inc")));
  EXPECT_THAT(run({"--report-unused-suppressions"}).Stdout,
              AllOf(StartsWith("inc/h.h:5:16: warning:"),
                    Not(HasSubstr("h.h:4")), Not(HasSubstr("real"))));
}

TEST_F(FixTest, TheExitCodeIsAboutWhatRemains) {
  writeProject({{"a.cpp", DiscardedSource}, {"b.cpp", BlockingSource}});
  const ProcessResult R = run({"--fix"});
  EXPECT_EQ(R.ExitCode, 1);
  EXPECT_THAT(R.Stderr, HasSubstr("exit code 1: 1 finding\n"));
}

TEST_F(FixTest, WithoutTheOptionNothingIsWritten) {
  writeProject({{"a.cpp", DiscardedSource}});
  EXPECT_EQ(run({}).ExitCode, 1);
  EXPECT_EQ(Project.read("a.cpp"), DiscardedSource);
}

TEST_F(FixTest, SuggestedFixesNeedToBeAskedFor) {
  writeProject({{"a.cpp", JoinSource}});
  EXPECT_EQ(run({"--fix"}).ExitCode, 1);
  EXPECT_EQ(Project.read("a.cpp"), JoinSource);
  const ProcessResult R = run({"--fix=suggested"});
  EXPECT_EQ(R.ExitCode, 0) << R.Stdout << R.Stderr;
  EXPECT_THAT(Project.read("a.cpp"),
              HasSubstr("co_await lib::when_all(fetch(1), fetch(2))"));
}

TEST_F(FixTest, FixesInHeadersAreAppliedOnce) {
  writeProject(
      {{"a.cpp", "#include \"h.h\"\n"}, {"b.cpp", "#include \"h.h\"\n"}});
  Project.write("h.h",
                "#pragma once\n#include \"task.h\"\n"
                "inline Task<int> h() {\n  fetch(1);\n  co_return 1;\n}\n");
  const ProcessResult R = run({"--fix", "-j2"});
  EXPECT_EQ(R.ExitCode, 0) << R.Stderr;
  EXPECT_THAT(Project.read("h.h"), HasSubstr("{\n  co_await fetch(1);\n"));
}

TEST_F(FixTest, FilesOutsideTheProjectAreLeftAlone) {
  TempProject Outside;
  const std::string Header = "#pragma once\n#include \"task.h\"\n"
                             "inline Task<int> h() {\n  fetch(1);\n"
                             "  co_return 1;\n}\n";
  Outside.write("h.h", Header);
  writeProject({{"a.cpp", "#include \"h.h\"\n"}});
  Project.write(".git/HEAD", "");
  Project.writeDatabase({"a.cpp"},
                        {"-I" + Project.path(), "-I" + Outside.path()});
  EXPECT_EQ(run({"--fix"}).ExitCode, 0) << "nothing is even reported";
  const ProcessResult R = run({"--fix", "--full-bodies"});
  EXPECT_EQ(R.ExitCode, 1);
  EXPECT_THAT(R.Stderr, HasSubstr("1 fix of files outside the project"));
  EXPECT_EQ(Outside.read("h.h"), Header);
}

TEST_F(FixTest, BrokenCodeIsNotFixed) {
  const std::string Source =
      std::string(DiscardedSource) + "Undeclared Thing;\n";
  writeProject({{"a.cpp", Source}});
  EXPECT_EQ(run({"--fix"}).ExitCode, 3);
  EXPECT_EQ(Project.read("a.cpp"), Source);
}

TEST_F(FixTest, PermissionsAndLinksAreKept) {
  writeProject({{"a.cpp", DiscardedSource}});
  ASSERT_EQ(runProcess({"chmod", "754", Project.path("a.cpp")}).ExitCode, 0);
  ASSERT_EQ(runProcess({"mv", Project.path("a.cpp"), Project.path("real.cpp")})
                .ExitCode,
            0);
  ASSERT_EQ(
      runProcess({"ln", "-s", "real.cpp", Project.path("a.cpp")}).ExitCode, 0);
  EXPECT_EQ(run({"--fix"}).ExitCode, 0);
  EXPECT_TRUE(llvm::sys::fs::is_symlink_file(Project.path("a.cpp")));
  EXPECT_THAT(Project.read("real.cpp"), HasSubstr("co_await fetch(1)"));
  EXPECT_EQ(runProcess({"stat", "-c", "%a", Project.path("real.cpp")}).Stdout,
            "754\n");
}

TEST_F(FixTest, OddNamesAreKept) {
  writeProject({{"50%%/a%b #1.cpp", DiscardedSource}});
  EXPECT_EQ(run({"--fix"}).ExitCode, 0);
  EXPECT_THAT(Project.read("50%%/a%b #1.cpp"), HasSubstr("co_await fetch(1)"));
}

TEST_F(FixTest, WindowsLineEndsAreKept) {
  std::string Source;
  for (const char C : std::string(DiscardedSource))
    Source += C == '\n' ? std::string("\r\n") : std::string(1, C);
  writeProject({{"a.cpp", Source}});
  EXPECT_EQ(run({"--fix"}).ExitCode, 0);
  EXPECT_THAT(Project.read("a.cpp"),
              HasSubstr("{\r\n  co_await fetch(1);\r\n"));
}

TEST_F(FixTest, DiffWritesNothing) {
  writeProject({{"src/a.cpp", DiscardedSource}});
  const ProcessResult R = run({"--diff"});
  EXPECT_EQ(R.ExitCode, 1);
  EXPECT_EQ(Project.read("src/a.cpp"), DiscardedSource);
  EXPECT_EQ(R.Stdout, "--- a/src/a.cpp\n+++ b/src/a.cpp\n@@ -1,5 +1,5 @@\n"
                      " #include \"task.h\"\n Task<int> discarded() {\n"
                      "-  fetch(1);\n+  co_await fetch(1);\n   co_return 1;\n"
                      " }\n");
}

TEST_F(FixTest, DiffIsWhatFixDoes) {
  writeProject({{"src/a.cpp", JoinSource}, {"src/b.cpp", DiscardedSource}});
  const ProcessResult Diff = run({"--diff", "--fix=suggested"});
  ProcessOptions Options;
  Options.Directory = Project.path();
  Options.Input = Diff.Stdout;
  const ProcessResult Patch = runProcess({"patch", "-p1"}, Options);
  ASSERT_EQ(Patch.ExitCode, 0) << Patch.Stdout << Patch.Stderr;
  const std::string A = Project.read("src/a.cpp");
  const std::string B = Project.read("src/b.cpp");
  Project.write("src/a.cpp", JoinSource);
  Project.write("src/b.cpp", DiscardedSource);
  EXPECT_EQ(run({"--fix=suggested"}).ExitCode, 0);
  EXPECT_EQ(Project.read("src/a.cpp"), A);
  EXPECT_EQ(Project.read("src/b.cpp"), B);
}

TEST_F(FixTest, DiffAndReportCanBeHadTogether) {
  writeProject({{"a.cpp", DiscardedSource}});
  const ProcessResult R = run({"--diff", "-o", "report.txt"});
  EXPECT_THAT(R.Stdout, HasSubstr("+  co_await fetch(1);\n"));
  EXPECT_THAT(R.Stdout, Not(HasSubstr("warning")));
  EXPECT_THAT(Project.read("report.txt"), HasSubstr("a.cpp:3:3: warning: "));
}

TEST_F(FixTest, FilesThatCannotBeWrittenAreErrors) {
  // Its name leaves no room for that of a temporary file.
  const std::string Name = std::string(251, 'a') + ".cpp";
  writeProject({{Name, DiscardedSource}, {"b.cpp", DiscardedSource}});
  const ProcessResult R = run({"--fix"});
  EXPECT_EQ(R.ExitCode, 2);
  EXPECT_THAT(R.Stderr, HasSubstr("cannot write '" + Project.path(Name)));
  EXPECT_EQ(Project.read(Name), DiscardedSource);
  EXPECT_THAT(Project.read("b.cpp"), HasSubstr("co_await fetch(1)"));
  EXPECT_THAT(R.Stdout, HasSubstr("b.cpp:3:3: warning: "));
}

} // namespace
