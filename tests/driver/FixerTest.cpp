//===- FixerTest.cpp - fixes until there are none -------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/fix/Fixer.h"
#include "driver/changes/ChangedLines.h"
#include "driver/policy/Policy.h"
#include "tests/driver/GitTest.h"

using namespace corolint;
using namespace corolint::test;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

/// One file "a", and an analysis that finds fault with single letters.
class FixerTest : public testing::Test {
protected:
  /// Each \p Letter is found, and is to become \p Fixed.
  void dislike(char Letter, const std::string &Fixed) {
    Disliked[Letter] = Fixed;
  }

  FileResult analyze(llvm::StringRef Text) const {
    FileResult Result;
    Result.Path = Project.path("a");
    for (size_t I = 0; I < Text.size(); ++I) {
      const auto It = Disliked.find(Text[I]);
      if (It == Disliked.end())
        continue;
      Finding F;
      F.CheckId = "coro-letter";
      F.Message = std::string("no ") + Text[I];
      F.Loc = {Result.Path, 1, unsigned(I + 1), unsigned(I)};
      F.End = F.Loc;
      if (!It->second.empty())
        F.Edits = {{Result.Path, unsigned(I), 1, It->second}};
      Result.Findings.push_back(std::move(F));
    }
    return Result;
  }

  /// What becomes of a file with \p Text.
  std::string fix(const std::string &Text) {
    Project.write("a", Text);
    Options Opts;
    Opts.Fix = FixMode::Safe;
    Opts.FormatStyle = "none";
    corolint::Project Source;
    Source.Root = Project.path("");
    Source.Jobs.emplace_back();
    Source.Jobs.back().File = Project.path("a");
    SourceTexts Texts;
    const FixRunner Run = [&](llvm::ArrayRef<AnalysisJob> Jobs)
        -> llvm::Expected<std::vector<FileResult>> {
      ++Compiled;
      return std::vector<FileResult>{
          analyze(Jobs.front().Overlay.front().Text)};
    };
    const std::vector<FileResult> Results{analyze(Text)};
    const Policy ThePolicy = Policy::plain();
    const Report Found = makePlainReport(Results, Source.Root, Texts);
    Result = llvm::cantFail(Fixer(Opts, Source, ThePolicy, nullptr, Run, Texts)
                                .fix(Found, Results));
    return applyEdits(Text, Result.Edits[Project.path("a")]);
  }

  TempProject Project;
  std::map<char, std::string> Disliked;
  FixResult Result;
  unsigned Compiled = 0;
};

TEST_F(FixerTest, FixesThatOverlapAreMadeOneAfterTheOther) {
  dislike('x', "1");
  dislike('y', "22");
  EXPECT_EQ(fix("xyx.y"), "1221.22");
  EXPECT_EQ(Result.Summary.Fixes, 4u);
  EXPECT_EQ(Result.Summary.Files, 1u);
  EXPECT_EQ(Result.Summary.Overlapping, 0u);
  EXPECT_EQ(Result.Remaining, 0u);
}

TEST_F(FixerTest, WhatAFixBringsUpIsFixed) {
  dislike('x', "y");
  dislike('y', "z");
  EXPECT_EQ(fix("x.y"), "z.z");
  EXPECT_EQ(Result.Remaining, 0u);
  EXPECT_EQ(Compiled, 2u);
}

TEST_F(FixerTest, WhatAFixBringsUpIsTold) {
  dislike('x', "y");
  dislike('y', "");
  EXPECT_EQ(fix("x.y"), "y.y");
  EXPECT_EQ(Result.Remaining, 2u);
  EXPECT_EQ(Result.Summary.Appeared, 1u);
}

TEST_F(FixerTest, FixesThatUndoEachOtherComeToAnEnd) {
  dislike('x', "y");
  dislike('y', "x");
  EXPECT_EQ(fix("x"), "x");
  EXPECT_EQ(Compiled, 10u);
}

TEST(ChangedLinesTest, EditsMoveLines) {
  TempProject Files;
  Files.write("a", "1\n2\n3\n4\n5\n");
  const std::string Path = Files.path("a");
  SourceTexts Texts;
  ChangedLines Lines;
  Lines.add(Path, LineRange{4, 4});
  // A line more before line 2, and one less at line 5.
  Lines.edited(Path, *Texts.get(Path), {{Path, 2, 0, "x\n"}, {Path, 8, 2, ""}});
  EXPECT_FALSE(Lines.touches(Path, 1));
  EXPECT_TRUE(Lines.touches(Path, 2)) << "inserted";
  EXPECT_FALSE(Lines.touches(Path, 4));
  EXPECT_TRUE(Lines.touches(Path, 5)) << "moved";
  EXPECT_TRUE(Lines.touches(Path, 6)) << "where a line was taken out";
  EXPECT_FALSE(Lines.touches(Path, 7));
}

/// The first fix makes the await that the second is about.
constexpr char TwoRounds[] = R"cpp(#include "task.h"
namespace lib {
template <class... T> Task<int> when_all(T...);
}
inline int load(int Name) {
  sleep(1);
  return Name;
}
Task<int> loadAsync(int Name);
Task<int> joined() {
  co_return co_await lib::when_all(load(1), fetch(2));
}
)cpp";

class FixRoundsTest : public GitTest {
protected:
  static std::vector<std::string> fixing(std::vector<std::string> More = {}) {
    More.insert(More.end(), {"--fix=suggested", "--format=text"});
    return More;
  }
};

TEST_F(FixRoundsTest, ASecondRunChangesNothing) {
  writeProject({{"a.cpp", TwoRounds}});
  const std::string Diff = run(fixing({"--diff"})).Stdout;
  const ProcessResult R = run(fixing());
  EXPECT_EQ(R.ExitCode, 0) << R.Stderr;
  EXPECT_THAT(R.Stderr, HasSubstr("applied 2 fixes in 1 file"));
  EXPECT_THAT(R.Stdout, AllOf(HasSubstr("a.cpp:11:36: warning: 'load' blocks"),
                              Not(HasSubstr("coro-sequential-await"))))
      << "the report is about the code as it was";
  const std::string Fixed = Project.read("a.cpp");
  EXPECT_THAT(Fixed, HasSubstr("when_all(loadAsync(1), fetch(2));"));
  EXPECT_THAT(Diff, HasSubstr("\n+  co_return co_await "
                              "lib::when_all(loadAsync(1), fetch(2));\n"));
  const ProcessResult Again = run(fixing());
  EXPECT_EQ(Again.ExitCode, 0);
  EXPECT_THAT(Again.Stdout, IsEmpty());
  EXPECT_EQ(Project.read("a.cpp"), Fixed);
}

TEST_F(FixRoundsTest, WhatOnlyTheFixedCodeHasIsTold) {
  writeProject({{"a.cpp", R"cpp(#include "task.h"
Task<int> other(int);
Task<int> both() {
  int A = co_await fetch(1);
  other(2);
  co_return A;
}
)cpp"}});
  const std::string Config = "--config={CheckOptions: "
                             "{coro-sequential-await.MinConfidence: possible}}";
  const ProcessResult R = run({"--fix", Config});
  EXPECT_EQ(R.ExitCode, 1);
  EXPECT_THAT(R.Stderr,
              HasSubstr("the fixed code has 1 finding that it did not have "
                        "before; run again to see it\n"));
  EXPECT_THAT(run({Config}).Stdout, HasSubstr("coro-sequential-await"));
}

TEST_F(FixRoundsTest, ChangedLinesAreThoseOfTheFixedCode) {
  writeProject({{"a.cpp", CleanSource}});
  commitProject();
  Project.write("a.cpp", TwoRounds);
  const ProcessResult R = run(fixing({"--new-from=HEAD"}));
  EXPECT_EQ(R.ExitCode, 0) << R.Stderr;
  EXPECT_THAT(Project.read("a.cpp"),
              HasSubstr("when_all(loadAsync(1), fetch(2));"));
}

/// A header with a task that is dropped, which all that include it see.
constexpr char DroppingHeader[] = R"cpp(#pragma once
#include "task.h"
inline Task<int> inHeader() {
  fetch(1);
  sleep(1);
  co_return 1;
}
)cpp";

std::string including(const std::string &Function,
                      const std::string &Before = "") {
  return Before + "#include \"h.h\"\nTask<int> " + Function +
         "() {\n  fetch(1);\n  co_return 1;\n}\n";
}

TEST_F(FixRoundsTest, HeadersThatSeveralFilesSeeAreFixedOnce) {
  for (const bool FullBodies : {false, true}) {
    Project.write("h.h", DroppingHeader);
    writeProject({{"a.cpp", "#include \"h.h\"\n"},
                  {"b.cpp", including("b")},
                  {"c.cpp", including("c")}});
    std::vector<std::string> Args{"--fix"};
    if (FullBodies)
      Args.push_back("--full-bodies");
    const ProcessResult R = run(Args);
    EXPECT_EQ(R.ExitCode, 1) << "the sleep is left";
    EXPECT_THAT(R.Stderr, AllOf(HasSubstr("applied 3 fixes in 3 files"),
                                Not(HasSubstr("left out")),
                                Not(HasSubstr("did not have before")),
                                HasSubstr("exit code 1: 1 finding\n")));
    EXPECT_THAT(Project.read("h.h"), HasSubstr("{\n  co_await fetch(1);\n"));
    EXPECT_THAT(Project.read("c.cpp"), HasSubstr("{\n  co_await fetch(1);\n"));
    const ProcessResult Again = run({"--fix"});
    EXPECT_THAT(Again.Stderr, HasSubstr("applied 0 fixes"));
    EXPECT_EQ(Again.ExitCode, 1);
  }
}

TEST_F(FixRoundsTest, ViewsOfAHeaderAreFixedTogether) {
  Project.write("h.h", R"cpp(#include "task.h"
#ifdef A
inline Task<int> oneA() {
  fetch(1);
  co_return 1;
}
#else
inline Task<int> oneB() {
  fetch(1);
  co_return 1;
}
#endif
)cpp");
  writeProject(
      {{"a.cpp", including("a", "#define A\n")}, {"b.cpp", including("b")}});
  const ProcessResult R = run({"--fix"});
  EXPECT_EQ(R.ExitCode, 0) << R.Stderr;
  EXPECT_THAT(Project.read("h.h"),
              AllOf(HasSubstr("oneA() {\n  co_await fetch(1);\n"),
                    HasSubstr("oneB() {\n  co_await fetch(1);\n")));
  EXPECT_EQ(run({}).ExitCode, 0);
}

TEST_F(FixRoundsTest, OnlyWhatWasAskedForIsFixed) {
  Project.write("h.h", DroppingHeader);
  writeProject({{"a.cpp", including("a")}});
  const ProcessResult R = run({"--fix", "h.h"});
  EXPECT_THAT(R.Stderr, HasSubstr("applied 1 fix in 1 file"));
  EXPECT_EQ(Project.read("a.cpp"), including("a"));
}

TEST_F(FixRoundsTest, FixesAreForWhatIsReported) {
  writeProject({{"a.cpp", "#include \"task.h\"\nTask<int> a() {\n  fetch(1);\n"
                          "  fetch(2);\n  fetch(3);\n  co_return 1;\n}\n"}});
  const ProcessResult R = run({"--fix", "--max-findings=1"});
  EXPECT_THAT(R.Stderr, HasSubstr("applied 1 fix in 1 file"));
}

TEST_F(FixRoundsTest, SuppressionsAreAddedOnce) {
  Project.write("h.h", DroppingHeader);
  writeProject({{"a.cpp", "#include \"h.h\"\n"}, {"b.cpp", BlockingSource}});
  const std::string Diff = run({"--add-suppressions=why", "--diff"}).Stdout;
  EXPECT_EQ(llvm::StringRef(Diff).count("NOLINT"), 3u) << Diff;
}

} // namespace
