//===- FixCheckTest.cpp - fixes are looked at before ----------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/SourceText.h"
#include "driver/fix/Format.h"
#include "driver/fix/Verify.h"
#include "tests/driver/DriverTest.h"
#include <algorithm>

using namespace corolint;
using namespace corolint::test;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

/// Fixes of invented findings in files "a", "b" …, each of which puts its
/// letter in place of a dot; and a compiler that dislikes some texts.
class VerifyTest : public testing::Test {
protected:
  void SetUp() override {
    for (const char *Name : {"a", "b", "h"})
      Project.write(Name, "....");
  }

  void fix(const std::string &File, unsigned Offset, const std::string &Text) {
    const TextEdit E{Project.path(File), Offset, 1, Text};
    Plan.Planned.push_back({Plan.Planned.size(), {E}});
    Plan.IsFixed.push_back(true);
    Plan.Edits = mergeEdits(Plan.Planned);
  }

  /// The files "a" and "b" are compiled, and "a" is the one to parse "h".
  void verify() {
    AnalysisJob Jobs[2];
    Jobs[0].File = Project.path("a");
    Jobs[1].File = Project.path("b");
    FileResult Results[2];
    Results[0].Path = Jobs[0].File;
    Results[0].Headers = {{Project.path("h"), 1, true}};
    Results[1].Path = Jobs[1].File;
    Results[1].Headers = {{Project.path("h"), 1, false}};
    SourceTexts Texts;
    auto Compiled = withholdBroken(
        Plan, compiledFiles(Jobs, Results), {}, Texts,
        [](llvm::StringRef, llvm::StringRef, std::vector<TextEdit> Edits) {
          return Edits;
        },
        [this](llvm::ArrayRef<AnalysisJob> All) { return compile(All); });
    EXPECT_TRUE(bool(Compiled));
  }

  llvm::Expected<std::vector<FileResult>>
  compile(llvm::ArrayRef<AnalysisJob> Jobs) {
    std::vector<FileResult> Results;
    for (const AnalysisJob &Job : Jobs) {
      ++Compiled;
      FileResult R;
      for (const FileContent &File : Job.Overlay)
        for (const std::string &Bad : Disliked)
          if (File.Text.find(Bad) != std::string::npos &&
              (File.Path == Job.File || Job.OwnedHeaders->size() == 1))
            R.Errors = {"no " + Bad};
      Results.push_back(std::move(R));
    }
    return Results;
  }

  TempProject Project;
  FixPlan Plan;
  std::vector<std::string> Disliked;
  unsigned Compiled = 0;
};

TEST_F(VerifyTest, WhatCompilesIsLeft) {
  fix("a", 0, "x");
  fix("b", 1, "y");
  verify();
  EXPECT_THAT(Plan.Withheld, IsEmpty());
  EXPECT_EQ(Plan.Planned.size(), 2u);
  EXPECT_EQ(Compiled, 2u);
}

TEST_F(VerifyTest, OnlyTheOneThatDoesNotIsTakenOut) {
  fix("a", 0, "x");
  fix("a", 1, "y");
  fix("a", 2, "z");
  Disliked = {"y"};
  verify();
  ASSERT_EQ(Plan.Withheld.size(), 1u);
  EXPECT_EQ(Plan.Withheld.front().Index, 1u);
  EXPECT_EQ(Plan.Withheld.front().Reason, "no y");
  EXPECT_THAT(Plan.IsFixed, ElementsAre(true, false, true));
  EXPECT_EQ(Plan.Edits[Project.path("a")].size(), 2u);
}

TEST_F(VerifyTest, FixesThatDoNotGoTogether) {
  fix("a", 0, "x");
  fix("a", 1, "y");
  fix("b", 0, "x");
  Disliked = {"xy"};
  verify();
  EXPECT_THAT(Plan.IsFixed, ElementsAre(false, false, true));
}

TEST_F(VerifyTest, HeadersAreParsedWhereTheirBodiesAre) {
  fix("h", 0, "x");
  fix("h", 1, "y");
  Disliked = {"x"};
  verify();
  EXPECT_THAT(Plan.IsFixed, ElementsAre(false, true));
  EXPECT_EQ(Compiled, 1u + 2u + 1u) << "all, one by one, what is left";
}

TEST_F(VerifyTest, NothingIsCompiledWithoutFixes) {
  verify();
  EXPECT_EQ(Compiled, 0u);
}

/// A task that can be awaited as far as its declarations tell.
constexpr char Picky[] = R"cpp(#include "task.h"
template <class T> struct Picky {
  using promise_type = Task<int>::promise_type;
  bool await_ready() {
    static_assert(sizeof(T) == 0, "only here can be seen what is wrong");
    return false;
  }
  void await_suspend(std::coroutine_handle<>);
  T await_resume();
  void *Frame;
};
Picky<int> pick();
Task<int> broken() {
  pick();
  co_return 1;
}
Task<int> fine() {
  fetch(1);
  co_return 1;
}
)cpp";

using FixCheckTest = DriverTest;

TEST_F(FixCheckTest, AFixThatDoesNotCompileIsNotWritten) {
  writeProject({{"a.cpp", Picky}});
  const ProcessResult R = run({"--fix"});
  EXPECT_EQ(R.ExitCode, 1) << R.Stderr;
  EXPECT_THAT(R.Stderr,
              AllOf(HasSubstr("applied 1 fix in 1 file"),
                    HasSubstr("left out 1 fix that the code would not compile "
                              "with:\n  a.cpp:14: coro-discarded-task: "),
                    HasSubstr("only here can be seen what is wrong"),
                    HasSubstr("exit code 1: 1 finding\n")));
  const std::string Text = Project.read("a.cpp");
  EXPECT_THAT(Text, AllOf(HasSubstr("Task<int> broken() {\n  pick();"),
                          HasSubstr("fine() {\n  co_await fetch(1);")));
}

TEST_F(FixCheckTest, NorIsItInADiff) {
  writeProject({{"a.cpp", Picky}});
  const ProcessResult R = run({"--diff"});
  EXPECT_THAT(R.Stdout, HasSubstr("@@ -15,6 +15,6 @@"));
  EXPECT_THAT(R.Stdout, Not(HasSubstr("broken")));
}

TEST_F(FixCheckTest, ChangedLinesAreFormatted) {
  const std::string Source = "#include \"task.h\"\n"
                             "Task<int>  f ( ) {\n\n"
                             "     fetch( 1 );\n"
                             "  co_return   1;\n}";
  writeProject({{"a.cpp", Source}});
  Project.write(".clang-format", "BasedOnStyle: LLVM\n");
  const ProcessResult Unformatted = run({"--diff", "--format-style=none"});
  EXPECT_THAT(Unformatted.Stdout, HasSubstr("+     co_await fetch( 1 );\n"));
  EXPECT_EQ(run({"--fix"}).ExitCode, 0);
  EXPECT_EQ(Project.read("a.cpp"), "#include \"task.h\"\n"
                                   "Task<int>  f ( ) {\n\n"
                                   "  co_await fetch(1);\n"
                                   "  co_return   1;\n}");
}

TEST_F(FixCheckTest, WithoutAStyleNothingIsFormatted) {
  writeProject({{"a.cpp", "#include \"task.h\"\nTask<int> f() {\n"
                          "     fetch( 1 );\n  co_return 1;\n}\n"}});
  Project.write(".clang-format", "DisableFormat: true\n");
  EXPECT_EQ(run({"--fix"}).ExitCode, 0);
  EXPECT_THAT(Project.read("a.cpp"), HasSubstr("     co_await fetch( 1 );\n"));
}

TEST_F(FixCheckTest, AStyleThatDoesNotExist) {
  writeProject({{"a.cpp", Picky}});
  const ProcessResult R = run({"--fix", "--format-style=Rococo"});
  EXPECT_EQ(R.ExitCode, 2);
  EXPECT_THAT(R.Stderr, HasSubstr("corolint: --format-style: "));
  run({"facts", "-o", "a.facts"});
  const ProcessResult Linked =
      run({"link", "--fix", "--format-style=Rococo", "a.facts"});
  EXPECT_EQ(Linked.ExitCode, 2);
  EXPECT_THAT(Linked.Stderr, HasSubstr("corolint: --format-style: "));
  EXPECT_EQ(Project.read("a.cpp"), Picky);
}

} // namespace
