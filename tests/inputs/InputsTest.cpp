//===- InputsTest.cpp - every input says what it should -------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/CheckList.h"
#include "driver/fix/FixPlan.h"
#include "tests/inputs/Expectations.h"
#include "tests/inputs/InputFiles.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Regex.h"
#include "gtest/gtest.h"

using namespace corolint;

namespace {

class Inputs : public testing::TestWithParam<std::string> {};

/// The files whose expectations count: the input and the headers of its own
/// folder that it includes.
std::vector<std::string> expectationFiles(llvm::StringRef Path) {
  std::vector<std::string> Result = {Path.str()};
  std::string Source = readText(Path);
  llvm::SmallVector<llvm::StringRef, 64> Lines;
  llvm::StringRef(Source).split(Lines, '\n');
  llvm::Regex Include("^#include \"([^\"]+)\"");
  for (llvm::StringRef Line : Lines) {
    llvm::SmallVector<llvm::StringRef, 2> Groups;
    if (!Include.match(Line, &Groups))
      continue;
    std::string Header =
        (llvm::sys::path::parent_path(Path) + "/" + Groups[1]).str();
    if (llvm::sys::fs::exists(Header))
      Result.push_back(Header);
  }
  return Result;
}

std::string fixedPath(llvm::StringRef Path) {
  return (Path.drop_back(4) + ".fixed.cpp").str();
}

bool hasFix(const Finding &Found) {
  return !Found.Edits.empty() || llvm::any_of(Found.Notes, [](const Note &N) {
    return !N.Edits.empty();
  });
}

void expectCompiles(const FileResult &Result) {
  EXPECT_EQ(Result.Status, FileStatus::Analyzed)
      << Result.Path << ": " << Result.Reason << "\n"
      << llvm::join(Result.Errors, "\n");
}

TEST_P(Inputs, FindingsAreAsExpected) {
  std::string Path = inputPath(GetParam());
  FileResult Result = lintInput(Path);
  expectCompiles(Result);
  std::vector<Expectation> Expected;
  for (const std::string &File : expectationFiles(Path))
    llvm::append_range(Expected, parseExpectations(File, readText(File)));
  EXPECT_EQ(compare(Result.Findings, Expected), "");
}

TEST_P(Inputs, FixesAreAsExpected) {
  std::string Path = inputPath(GetParam());
  FileResult Result = lintInput(Path);
  bool HasFixedFile = llvm::sys::fs::exists(fixedPath(Path));
  EXPECT_EQ(llvm::any_of(Result.Findings, hasFix), HasFixedFile)
      << "an input has a .fixed.cpp file just if it has fixes";
  if (!HasFixedFile)
    return;

  FixPlan Plan = planFixes(Result.Findings, FixMode::Suggested,
                           [](llvm::StringRef) { return true; });
  EXPECT_EQ(Plan.Overlapping, 0U);
  std::string Fixed = applyEdits(readText(Path), Plan.Edits[Path]);
  EXPECT_EQ(stripExpectations(Fixed),
            stripExpectations(readText(fixedPath(Path))));

  FileResult Again = lintInput(fixedPath(Path));
  expectCompiles(Again);
  for (const Finding &Found : Again.Findings)
    EXPECT_FALSE(hasFix(Found))
        << "line " << Found.Loc.Line
        << " of the fixed file still has a fix: " << Found.Message;
}

INSTANTIATE_TEST_SUITE_P(All, Inputs, testing::ValuesIn(listInputs()),
                         inputTestName);

TEST(InputsOfChecks, EveryCheckHasReportedAndSilentInputs) {
  for (const CheckInfo &Check : allChecks()) {
    unsigned Reported = 0;
    unsigned Silent = 0;
    for (const std::string &Input : listInputs()) {
      llvm::StringRef Relative = Input;
      if (!Relative.consume_front((Check.Name + "/").str()))
        continue;
      ++(parseExpectations("", readText(inputPath(Input))).empty() ? Silent
                                                                   : Reported);
    }
    EXPECT_GE(Reported, 5U) << Check.Name.str();
    EXPECT_GE(Silent, 5U) << Check.Name.str();
  }
}

// A runner that accepts everything would make all of the above worthless.
TEST(ExpectationsOfInputs, MissingExtraAndMisplacedFindingsFail) {
  const char *Source = "a; //~ coro-x: first\nb;\n//~^ note: second\nc;\n";
  std::vector<Expectation> Expected = parseExpectations("/f.cpp", Source);
  ASSERT_EQ(Expected.size(), 2U);
  EXPECT_EQ(Expected[1].Line, 2U);

  Finding Right;
  Right.CheckId = "coro-x";
  Right.Message = "the first finding";
  Right.Loc = {"/f.cpp", 1, 1, 0};
  Right.Notes = {{"a second thing", {"/f.cpp", 2, 1, 0}, {}}};
  EXPECT_EQ(compare({Right}, Expected), "");
  EXPECT_NE(compare({}, Expected), "");
  EXPECT_NE(compare({Right, Right}, Expected), "");
  Finding Wrong = Right;
  Wrong.Loc.Line = 4;
  EXPECT_NE(compare({Wrong}, Expected), "");
  Wrong = Right;
  Wrong.CheckId = "coro-y";
  EXPECT_NE(compare({Wrong}, Expected), "");
  Wrong = Right;
  Wrong.Message = "another";
  EXPECT_NE(compare({Wrong}, Expected), "");
  Wrong = Right;
  Wrong.Notes.clear();
  EXPECT_NE(compare({Wrong}, Expected), "");
  EXPECT_EQ(stripExpectations(Source), "a;\nb;\nc;\n");
}

} // namespace
